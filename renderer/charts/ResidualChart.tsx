import { Area, CartesianGrid, ComposedChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { formatNumber, formatPercent } from '../../shared/figures';
import type { EvaluationRecord } from '../../shared/run/schema';
import { ChartTooltip } from './ChartTooltip';
import { axisStyle, chartFrame, chartMargin, labelStyle } from './look';
import { formatTick, linearTicks } from './ticks';

interface Series {
  readonly role: string;
  readonly title: string;
  readonly color: string;
  readonly residuals: NonNullable<EvaluationRecord['residuals']>;
}

/** The share of rows in each bin of predicted minus true. */
export function ResidualChart({ series }: { readonly series: readonly Series[] }) {
  const edges = series.flatMap(({ residuals }) => residuals.edges);
  const [from, to] = [Math.min(...edges, 0), Math.max(...edges, 0)];
  return (
    <ComposedChart {...chartFrame} height={320} margin={{ ...chartMargin, top: 24, bottom: 20 }}>
      <CartesianGrid stroke="var(--assay-grid)" vertical={false} />
      <XAxis
        {...axisStyle}
        dataKey="x"
        type="number"
        domain={[from, to]}
        ticks={linearTicks(from, to)}
        tickFormatter={formatTick}
        label={{ value: 'Predicted minus true', position: 'insideBottom', offset: -14, ...labelStyle }}
      />
      <YAxis
        {...axisStyle}
        width={52}
        tickFormatter={formatPercent}
        label={{ value: 'Share of rows', position: 'top', offset: 12, dx: 28, ...labelStyle }}
      />
      {series.map(({ role, title, color, residuals }) => (
        <Area
          key={role}
          data={steps(residuals)}
          dataKey="share"
          name={title}
          type="stepAfter"
          stroke={color}
          strokeWidth={1.5}
          fill={color}
          fillOpacity={0.2}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <ReferenceLine x={0} stroke="var(--assay-axis)" strokeDasharray="4 4" />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--assay-axis)' }}
        content={({ label, active }) =>
          active && (
            <ChartTooltip
              title={`From ${formatNumber(Number(label))}`}
              lines={series.map(({ title, color, residuals }) => ({
                title,
                color,
                value: formatPercent(steps(residuals).findLast(({ x }) => x <= Number(label))?.share ?? 0),
              }))}
            />
          )
        }
      />
    </ComposedChart>
  );
}

function steps({ edges, counts }: Series['residuals']): { x: number; share: number }[] {
  const total = counts.reduce((sum, count) => sum + count, 0) || 1;
  return edges.map((x, at) => ({ x, share: (counts[Math.min(at, counts.length - 1)] ?? 0) / total }));
}
