import { ComposedChart, Tooltip, XAxis, YAxis } from 'recharts';
import { formatPercent } from '../../shared/figures';
import type { DistributionRecord } from '../../shared/run/schema';
import { type DistributionRow, edgeTicks, highestShare, isOneBinAValue } from './distribution-rows';
import { axisStyle, chartFrame, chartHeight, chartMargin, labelStyle } from './look';
import { RowTooltip } from './RowTooltip';
import { StepAreas } from './StepAreas';
import { datasetSeries } from './series';
import { linearTicks } from './ticks';
import { valueFormat } from './value-format';

interface Props {
  readonly distribution: DistributionRecord;
  readonly rows: readonly DistributionRow[];
}

export function Histogram({ distribution, rows }: Props) {
  const { edges } = distribution;
  const { tick } = valueFormat(distribution);
  const span = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  // The name of a single value stands under the middle of its bin, that of an edge under the edge.
  const shift = isOneBinAValue(distribution) ? 0.5 : 0;
  const last = rows.at(-1);
  const highest = highestShare(rows);
  const series = datasetSeries.filter(({ dataset }) =>
    distribution.tables.some((table) => table.dataset === dataset),
  );
  return (
    <ComposedChart
      {...chartFrame}
      height={chartHeight}
      // A step runs up to the next point, so the last bin needs one at its end.
      data={last === undefined ? [] : [...rows, { ...last, bin: rows.length }]}
      margin={{ ...chartMargin, top: 24 }}
    >
      <XAxis
        {...axisStyle}
        dataKey="bin"
        type="number"
        domain={[0, rows.length]}
        ticks={edgeTicks(distribution).flatMap((edge) => (edge + shift <= rows.length ? edge + shift : []))}
        tickFormatter={(place: number) => tick(edges[place - shift] ?? Number.NaN, span)}
      />
      <YAxis
        {...axisStyle}
        width={44}
        domain={[0, highest]}
        ticks={linearTicks(0, highest)}
        tickFormatter={formatPercent}
        label={{ value: 'Share of rows', position: 'top', offset: 12, dx: 24, ...labelStyle }}
      />
      <StepAreas series={series} />
      <Tooltip
        isAnimationActive={false}
        content={({ payload }) => <RowTooltip payload={payload} series={series} format={formatPercent} />}
      />
    </ComposedChart>
  );
}
