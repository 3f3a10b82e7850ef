import { ComposedChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { DistributionRecord } from '../../shared/run/schema';
import type { HeightAxis } from './bar-heights';
import { type DistributionRow, highestBar, isOneBinAValue } from './distribution-rows';
import { drawnBins } from './drawn-bins';
import { axisStyle, chartFrame, chartMargin, labelStyle, plotHeight, shorten } from './look';
import { RowTooltip } from './RowTooltip';
import { StepAreas } from './StepAreas';
import { datasetSeries } from './series';
import { linearTicks } from './ticks';
import { type Axis, valueFormat } from './value-format';

interface Props {
  readonly distribution: DistributionRecord;
  /** What they measure is told by `height`. */
  readonly rows: readonly DistributionRow[];
  readonly height: HeightAxis;
  readonly axis: Axis;
}

/** A histogram whose bins are as wide as the values they hold. */
export function ValueHistogram({ distribution, rows, height, axis }: Props) {
  const { edges } = drawnBins(distribution, axis);
  const [from = 0, to = 1] = [edges[0], edges.at(-1)];
  // The name of a single value stands under the middle of its bin.
  const shift = isOneBinAValue(distribution) && axis === 'linear' ? 0.5 : 0;
  const ticks = valueFormat(distribution).ticks(from, shift > 0 ? to - 1 : to, axis);
  const last = rows.at(-1);
  const highest = highestBar(rows) * 1.05 || 1;
  const series = datasetSeries.filter(({ dataset }) =>
    distribution.tables.some((table) => table.dataset === dataset),
  );
  const text = new Map(ticks.map((tick) => [tick.value + shift, tick.text]));
  return (
    <ComposedChart
      {...chartFrame}
      height={plotHeight}
      // A step runs up to the next point, so the last bin needs one at its end.
      data={[...rows, ...(last === undefined ? [] : [last])].map((row, index) => ({
        ...row,
        x: edges[index],
      }))}
      margin={{ ...chartMargin, top: 24, bottom: 18 }}
    >
      <XAxis
        {...axisStyle}
        dataKey="x"
        type="number"
        scale={axis}
        domain={[from, to]}
        ticks={[...text.keys()]}
        tickFormatter={(place: number) => text.get(place) ?? ''}
        label={{
          value: shorten(distribution.column, 40),
          position: 'insideBottom',
          offset: -12,
          ...labelStyle,
        }}
      />
      <YAxis
        {...axisStyle}
        width={52}
        domain={[0, highest]}
        ticks={linearTicks(0, highest)}
        tickFormatter={height.format}
        label={{ value: height.title, position: 'top', offset: 12, dx: 24, ...labelStyle }}
      />
      <StepAreas series={series} />
      <Tooltip
        isAnimationActive={false}
        content={({ payload }) => <RowTooltip payload={payload} series={series} format={height.format} />}
      />
    </ComposedChart>
  );
}
