import { Bar, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { formatMilliseconds } from '../../shared/figures';
import { ChartTooltip } from './ChartTooltip';
import { LimitMark } from './LimitMark';
import { axisStyle, chartMargin } from './look';
import { modelSeries } from './series';

interface LatencyBars {
  readonly title: string;
  readonly candidate?: number | null;
  readonly baseline?: number | null;
  readonly limit: number | null;
}

interface Props {
  /** Only limits that fit beside the bars. */
  readonly rows: readonly LatencyBars[];
}

/** Milliseconds a call at batch 1, by quantile and model, with the gate's limits as marks. */
export function LatencyChart({ rows }: Props) {
  const series = modelSeries.filter(({ role }) => rows.some((row) => row[role] !== undefined));
  return (
    <ComposedChart
      responsive
      accessibilityLayer={false}
      width="100%"
      height={280}
      data={[...rows]}
      margin={chartMargin}
      barGap={2}
    >
      <XAxis {...axisStyle} dataKey="title" />
      <YAxis {...axisStyle} width={72} tickFormatter={formatMilliseconds} />
      {series.map(({ role, title, color }) => (
        <Bar key={role} dataKey={role} name={title} fill={color} maxBarSize={56} isAnimationActive={false} />
      ))}
      <Line
        dataKey="limit"
        name="Limit"
        stroke="none"
        dot={<LimitMark />}
        activeDot={false}
        isAnimationActive={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--assay-hover)' }}
        content={({ payload, label }) => (
          <ChartTooltip
            title={String(label)}
            lines={payload.flatMap((item) =>
              typeof item.value === 'number'
                ? [
                    {
                      title: String(item.name),
                      color: item.dataKey === 'limit' ? 'var(--assay-bad)' : String(item.color),
                      value: formatMilliseconds(item.value),
                    },
                  ]
                : [],
            )}
          />
        )}
      />
    </ComposedChart>
  );
}
