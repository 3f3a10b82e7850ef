import { Area, CartesianGrid, ComposedChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCount, formatNumber, formatPercent } from '../../shared/figures';
import type { EvaluationRecord } from '../../shared/run/schema';
import { ChartTooltip } from './ChartTooltip';
import { axisStyle, chartFrame, chartMargin, labelStyle } from './look';
import { formatTick, linearTicks } from './ticks';

export const classSeries = [
  { key: 'negatives', title: 'Negatives', color: 'var(--assay-reference)' },
  { key: 'positives', title: 'Positives', color: 'var(--assay-eval)' },
] as const;

interface Props {
  readonly histogram: NonNullable<EvaluationRecord['score_histogram']>;
  readonly threshold: number | null;
}

/** How the scores of each class are spread: the share of the class's rows in each bin, and the threshold. */
export function ScoreHistogramChart({ histogram, threshold }: Props) {
  const { edges } = histogram;
  const totals = { negatives: sum(histogram.negatives), positives: sum(histogram.positives) };
  const bins = edges.slice(0, -1).map((edge, at) => ({
    x: edge,
    to: edges[at + 1] ?? edge,
    negatives: (histogram.negatives[at] ?? 0) / (totals.negatives || 1),
    positives: (histogram.positives[at] ?? 0) / (totals.positives || 1),
    counts: { negatives: histogram.negatives[at] ?? 0, positives: histogram.positives[at] ?? 0 },
  }));
  const last = bins.at(-1);
  const highest = Math.max(...bins.flatMap(({ negatives, positives }) => [negatives, positives])) * 1.05 || 1;
  const [from, to] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  return (
    <ComposedChart
      {...chartFrame}
      height={320}
      data={last === undefined ? [] : [...bins, { ...last, x: last.to }]}
      margin={{ ...chartMargin, top: 24, bottom: 20 }}
    >
      <CartesianGrid stroke="var(--assay-grid)" vertical={false} />
      <XAxis
        {...axisStyle}
        dataKey="x"
        type="number"
        domain={[from, to]}
        ticks={linearTicks(from, to)}
        tickFormatter={formatTick}
        label={{ value: 'Score', position: 'insideBottom', offset: -14, ...labelStyle }}
      />
      <YAxis
        {...axisStyle}
        width={52}
        domain={[0, highest]}
        ticks={linearTicks(0, highest)}
        tickFormatter={formatPercent}
        label={{ value: 'Share of the class', position: 'top', offset: 12, dx: 32, ...labelStyle }}
      />
      {classSeries.map(({ key, title, color }) => (
        <Area
          key={key}
          dataKey={key}
          name={title}
          type="stepAfter"
          stroke={color}
          strokeWidth={1.5}
          fill={color}
          fillOpacity={0.25}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      {threshold !== null && threshold >= from && threshold <= to && (
        <ReferenceLine x={threshold} stroke="var(--assay-bad)" strokeDasharray="4 3" />
      )}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--assay-axis)' }}
        content={({ payload }) => {
          const bin: (typeof bins)[number] | undefined = payload[0]?.payload;
          return bin === undefined ? null : (
            <ChartTooltip
              title={`Score ${formatNumber(bin.x)} to ${formatNumber(bin.to)}`}
              lines={classSeries.map(({ key, title, color }) => ({
                title,
                color,
                value: `${formatPercent(bin[key])}, ${formatCount(bin.counts[key], 'row')}`,
              }))}
            />
          );
        }}
      />
    </ComposedChart>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
