import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { formatPercent } from '../../shared/figures';
import { Legend } from './Legend';
import { axisStyle, chartFrame, labelStyle } from './look';
import { formatTick, linearTicks } from './ticks';

interface Point {
  readonly threshold: number;
  readonly precision: number | null;
  readonly recall: number;
  readonly f1: number;
}

interface Props {
  readonly points: readonly Point[];
  readonly measured: number | null;
  readonly tried: number;
}

const lines = [
  { key: 'precision', title: 'Precision', color: 'var(--assay-train)' },
  { key: 'recall', title: 'Recall', color: 'var(--assay-eval)' },
  { key: 'f1', title: 'F1', color: 'var(--assay-reference)' },
] as const;

/** Precision, recall and F1 against the threshold; the measured threshold is dashed, the one that is tried is solid. */
export function ThresholdChart({ points, measured, tried }: Props) {
  const [from, to] = [points[0]?.threshold ?? 0, points.at(-1)?.threshold ?? 1];
  return (
    <>
      <LineChart
        {...chartFrame}
        height={260}
        data={[...points]}
        margin={{ top: 8, right: 16, bottom: 20, left: 8 }}
      >
        <CartesianGrid stroke="var(--assay-grid)" />
        <XAxis
          {...axisStyle}
          dataKey="threshold"
          type="number"
          domain={[from, to]}
          ticks={linearTicks(from, to)}
          tickFormatter={formatTick}
          label={{ value: 'Threshold', position: 'insideBottom', offset: -14, ...labelStyle }}
        />
        <YAxis {...axisStyle} width={52} domain={[0, 1]} tickFormatter={formatPercent} />
        {lines.map(({ key, title, color }) => (
          <Line
            key={key}
            dataKey={key}
            name={title}
            type="stepAfter"
            stroke={color}
            strokeWidth={2}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        {measured !== null && <ReferenceLine x={measured} stroke="var(--assay-axis)" strokeDasharray="4 4" />}
        <ReferenceLine x={tried} stroke="var(--assay-bad)" />
      </LineChart>
      <Legend entries={lines} />
    </>
  );
}
