import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { formatPercent } from '../../shared/figures';
import { ChartTooltip } from './ChartTooltip';
import { axisStyle, chartFrame, chartMargin, labelStyle, plotHeight, shorten } from './look';
import { type QuantilePoint, rangeOf, shareBelow } from './quantile-points';
import type { Axis, ValueFormat } from './value-format';

export interface CumulativeSeries {
  readonly title: string;
  readonly color: string;
  readonly look: 'filled' | 'outline';
  readonly points: readonly QuantilePoint[];
}

interface Props {
  readonly column: string;
  readonly series: readonly CumulativeSeries[];
  readonly axis: Axis;
  readonly format: ValueFormat;
}

const shares = [0, 0.25, 0.5, 0.75, 1];

/** The share of the values that lie at or below each value. */
export function CumulativeChart({ column, series, axis, format }: Props) {
  const [from, to] = rangeOf(series.flatMap(({ points }) => points.map(({ value }) => value)));
  const ticks = format.ticks(from, to, axis);
  const text = new Map(ticks.map((tick) => [tick.value, tick.text]));
  return (
    <LineChart {...chartFrame} height={plotHeight} margin={{ ...chartMargin, top: 24, bottom: 18 }}>
      <CartesianGrid stroke="var(--assay-grid)" vertical={false} />
      <XAxis
        {...axisStyle}
        dataKey="value"
        type="number"
        scale={axis}
        domain={[from, to]}
        ticks={[...text.keys()]}
        tickFormatter={(value: number) => text.get(value) ?? ''}
        label={{ value: shorten(column, 40), position: 'insideBottom', offset: -12, ...labelStyle }}
      />
      <YAxis
        {...axisStyle}
        width={52}
        domain={[0, 1]}
        ticks={shares}
        tickFormatter={formatPercent}
        label={{ value: 'Share at or below', position: 'top', offset: 12, dx: 32, ...labelStyle }}
      />
      {series.map(({ title, color, look, points }) => (
        <Line
          key={title}
          data={[...points]}
          dataKey="share"
          name={title}
          stroke={color}
          strokeWidth={2}
          strokeDasharray={look === 'outline' ? '4 3' : '0'}
          dot={false}
          activeDot={{ r: 4, fill: color }}
          isAnimationActive={false}
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--assay-axis)' }}
        content={({ label, active }) =>
          active && (
            <ChartTooltip
              title={`At ${format.full(Number(label))}`}
              lines={series.map(({ title, color, points }) => ({
                title,
                color,
                value: formatPercent(shareBelow(points, Number(label))),
              }))}
            />
          )
        }
      />
    </LineChart>
  );
}
