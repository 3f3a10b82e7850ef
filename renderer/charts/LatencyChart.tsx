import { CartesianGrid, ErrorBar, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { formatMilliseconds } from '../../shared/figures';
import { ChartTooltip } from './ChartTooltip';
import { axisStyle, chartFrame, chartMargin } from './look';
import { logTicks } from './ticks';

export interface LatencySeries {
  readonly role: string;
  readonly title: string;
  readonly color: string;
  readonly points: readonly {
    readonly title: string;
    readonly value: number;
    readonly reach: [number, number];
  }[];
}

interface Props {
  readonly series: readonly LatencySeries[];
  /** Those that lie near the measured times. */
  readonly limits: readonly { readonly title: string; readonly value: number }[];
}

/** Percentiles of the time of one call with their intervals, on a logarithmic scale: the tail is far from the middle. */
export function LatencyChart({ series, limits }: Props) {
  const values = [
    ...series.flatMap(({ points }) =>
      points.flatMap(({ value, reach: [below, above] }) => [value - below, value + above]),
    ),
    ...limits.map(({ value }) => value),
  ].filter((value) => value > 0);
  const domain: [number, number] = [Math.min(...values) / 1.3, Math.max(...values) * 1.3];
  const titles = [...new Set(series.flatMap(({ points }) => points.map(({ title }) => title)))];
  return (
    <LineChart {...chartFrame} height={300} margin={chartMargin} data={titles.map((title) => ({ title }))}>
      <CartesianGrid stroke="var(--assay-grid)" vertical={false} />
      <XAxis
        {...axisStyle}
        dataKey="title"
        allowDuplicatedCategory={false}
        padding={{ left: 40, right: 40 }}
      />
      <YAxis
        {...axisStyle}
        width={72}
        scale="log"
        domain={domain}
        allowDataOverflow
        ticks={logTicks(...domain)}
        tickFormatter={formatMilliseconds}
      />
      {limits.map(({ title, value }) => (
        <ReferenceLine
          key={title}
          y={value}
          stroke="var(--assay-bad)"
          strokeDasharray="4 3"
          label={{
            value: `limit of ${title}`,
            position: 'insideTopRight',
            fontSize: 12,
            fill: 'var(--assay-bad)',
          }}
        />
      ))}
      {[...series].reverse().map(({ role, title, color, points }) => (
        <Line
          key={role}
          data={[...points]}
          dataKey="value"
          name={title}
          stroke={color}
          strokeWidth={2}
          dot={{ r: 4, fill: color }}
          activeDot={{ r: 5, fill: color }}
          isAnimationActive={false}
        >
          <ErrorBar dataKey="reach" width={6} strokeWidth={1.5} stroke={color} direction="y" />
        </Line>
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--assay-axis)' }}
        content={({ label, active }) =>
          active && (
            <ChartTooltip
              title={String(label)}
              lines={series.flatMap(({ title, color, points }) => {
                const point = points.find((one) => one.title === label);
                return point === undefined ? [] : [{ title, color, value: formatMilliseconds(point.value) }];
              })}
            />
          )
        }
      />
    </LineChart>
  );
}
