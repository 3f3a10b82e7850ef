import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCount } from '../../shared/figures';
import { ChartTooltip } from './ChartTooltip';
import { axisStyle, chartFrame, chartMargin, labelStyle } from './look';
import { formatTick } from './ticks';

export interface ThroughputSeries {
  readonly role: string;
  readonly title: string;
  readonly color: string;
  readonly points: readonly { readonly batch: number; readonly rate: number }[];
}

/** Rows per second against the rows of a batch. */
export function ThroughputChart({ series }: { readonly series: readonly ThroughputSeries[] }) {
  const batches = [...new Set(series.flatMap(({ points }) => points.map(({ batch }) => batch)))].sort(
    (one, other) => one - other,
  );
  return (
    <LineChart {...chartFrame} height={260} margin={{ ...chartMargin, bottom: 20 }}>
      <CartesianGrid stroke="var(--assay-grid)" vertical={false} />
      <XAxis
        {...axisStyle}
        dataKey="batch"
        type="number"
        scale="log"
        domain={[batches[0] ?? 1, batches.at(-1) ?? 1]}
        ticks={batches}
        tickFormatter={(batch: number) => formatCount(batch)}
        label={{ value: 'Rows in a batch', position: 'insideBottom', offset: -14, ...labelStyle }}
      />
      <YAxis {...axisStyle} width={72} tickFormatter={formatTick} />
      {[...series].reverse().map(({ role, title, color, points }) => (
        <Line
          key={role}
          data={[...points]}
          dataKey="rate"
          name={title}
          stroke={color}
          strokeWidth={2}
          dot={{ r: 4, fill: color }}
          isAnimationActive={false}
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--assay-axis)' }}
        content={({ label, active }) =>
          active && (
            <ChartTooltip
              title={formatCount(Number(label), 'row')}
              lines={series.flatMap(({ title, color, points }) => {
                const point = points.find(({ batch }) => batch === label);
                return point === undefined
                  ? []
                  : [{ title, color, value: `${formatCount(Math.round(point.rate))} rows per second` }];
              })}
            />
          )
        }
      />
    </LineChart>
  );
}
