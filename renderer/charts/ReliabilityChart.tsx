import { CartesianGrid, ErrorBar, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCount, formatPercent } from '../../shared/figures';
import type { EvaluationRecord } from '../../shared/run/schema';
import { ChartTooltip } from './ChartTooltip';
import { axisStyle, chartFrame, labelStyle } from './look';
import { modelSeries } from './series';

const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];

interface Point {
  readonly x: number;
  readonly y: number;
  /** How far the ends of the interval lie below and above. */
  readonly reach: [number, number];
  readonly n: number;
}

/** The share of positives among rows of about the same score: on the diagonal, scores are probabilities. */
export function ReliabilityChart({ evaluations }: { readonly evaluations: readonly EvaluationRecord[] }) {
  const drawn = modelSeries.flatMap((series) => {
    const points = pointsOf(evaluations.find(({ role }) => role === series.role));
    return points.length === 0 ? [] : [{ ...series, points }];
  });
  const unit = { type: 'number', domain: [0, 1], ticks, tickFormatter: formatPercent } as const;
  return (
    <LineChart {...chartFrame} height={320} margin={{ top: 8, right: 16, bottom: 20, left: 8 }}>
      <CartesianGrid stroke="var(--assay-grid)" />
      <XAxis
        {...axisStyle}
        {...unit}
        dataKey="x"
        allowDuplicatedCategory={false}
        label={{ value: 'Mean score', position: 'insideBottom', offset: -14, ...labelStyle }}
      />
      <YAxis
        {...axisStyle}
        {...unit}
        width={56}
        label={{ value: 'Share of positives', angle: -90, position: 'insideLeft', dy: 56, ...labelStyle }}
      />
      <ReferenceLine
        segment={[
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ]}
        stroke="var(--assay-axis)"
        strokeDasharray="4 4"
      />
      {[...drawn].reverse().map(({ role, title, color, points }) => (
        <Line
          key={role}
          data={points}
          dataKey="y"
          name={title}
          stroke={color}
          strokeWidth={2}
          dot={{ r: 3, fill: color }}
          activeDot={{ r: 4, fill: color }}
          isAnimationActive={false}
        >
          <ErrorBar dataKey="reach" width={4} strokeWidth={1.5} stroke={color} direction="y" />
        </Line>
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--assay-axis)' }}
        content={({ label, active }) =>
          active && (
            <ChartTooltip
              title={`Mean score about ${formatPercent(Number(label))}`}
              lines={drawn.map(({ title, color, points }) => ({
                title,
                color,
                value: inWords(nearest(points, Number(label))),
              }))}
            />
          )
        }
      />
    </LineChart>
  );
}

function pointsOf(evaluation: EvaluationRecord | undefined): Point[] {
  return (evaluation?.calibration ?? []).flatMap(({ mean_score, share_positive, low, high, n }) =>
    mean_score === null || share_positive === null
      ? []
      : [
          {
            x: mean_score,
            y: share_positive,
            reach: [share_positive - (low ?? share_positive), (high ?? share_positive) - share_positive],
            n,
          },
        ],
  );
}

function nearest(points: readonly Point[], x: number): Point | undefined {
  return points.toSorted((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x))[0];
}

function inWords(point: Point | undefined): string {
  return point === undefined ? '–' : `${formatPercent(point.y)} of ${formatCount(point.n, 'row')}`;
}
