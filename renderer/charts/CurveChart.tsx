import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../../shared/figures';
import type { CurvePoint, EvaluationRecord } from '../../shared/run/schema';
import { ChartTooltip } from './ChartTooltip';
import { type Curve, nearestPoint } from './curves';
import { axisStyle, chartFrame, labelStyle } from './look';
import { modelSeries } from './series';

interface Props {
  readonly curve: Curve;
  readonly evaluations: readonly EvaluationRecord[];
}

const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
const point = ([x, y]: CurvePoint) => ({ x, y });

export function CurveChart({ curve, evaluations }: Props) {
  const drawn = modelSeries.flatMap((series) => {
    const evaluation = evaluations.find(({ role }) => role === series.role);
    return evaluation === undefined || evaluation[curve.id].length === 0 ? [] : [{ ...series, evaluation }];
  });
  const unit = { type: 'number', domain: [0, 1], ticks, tickFormatter: formatNumber } as const;
  return (
    <LineChart {...chartFrame} height={320} margin={{ top: 8, right: 16, bottom: 20, left: 8 }}>
      <CartesianGrid stroke="var(--assay-grid)" />
      <XAxis
        {...axisStyle}
        {...unit}
        dataKey="x"
        label={{ value: curve.xTitle, position: 'insideBottom', offset: -14, ...labelStyle }}
      />
      <YAxis
        {...axisStyle}
        {...unit}
        width={52}
        label={{ value: curve.yTitle, angle: -90, position: 'insideLeft', dy: 50, ...labelStyle }}
      />
      {curve.id === 'roc' && (
        <ReferenceLine
          segment={[
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ]}
          stroke="var(--assay-axis)"
          strokeDasharray="4 4"
        />
      )}
      {[...drawn].reverse().map(({ role, title, color, evaluation }) => (
        <Line
          key={role}
          data={evaluation[curve.id].map(point)}
          dataKey="y"
          name={title}
          stroke={color}
          strokeWidth={2}
          dot={false}
          activeDot={{ r: 4, fill: color }}
          isAnimationActive={false}
        />
      ))}
      {drawn.map(({ role, color, evaluation }) => {
        const place = curve.at(evaluation);
        return (
          place && (
            <ReferenceDot
              key={role}
              {...place}
              r={5}
              fill={color}
              stroke="var(--mantine-color-body)"
              strokeWidth={2}
            />
          )
        );
      })}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--assay-axis)' }}
        content={({ label, active }) =>
          active && (
            <ChartTooltip
              title={`${curve.xTitle} ${formatNumber(Number(label))}`}
              lines={drawn.map(({ title, color, evaluation }) => ({
                title,
                color,
                value: describePoint(nearestPoint(evaluation[curve.id], Number(label))),
              }))}
            />
          )
        }
      />
    </LineChart>
  );
}

function describePoint(found: CurvePoint | undefined): string {
  if (found === undefined) return '–';
  const [, y, threshold] = found;
  return threshold === null ? formatNumber(y) : `${formatNumber(y)} (threshold ${formatNumber(threshold)})`;
}
