import type { DotScale } from './DotTrack';
import { formatTick, linearTicks } from './ticks';

/** The numbers over a column of dot tracks. */
export function DotAxis({ scale }: { readonly scale: DotScale }) {
  return (
    <svg className="assay-dot-track" width="100%" height="20" aria-hidden="true">
      {linearTicks(scale.from, scale.to, 6).map((tick) => {
        const x = `${((tick - scale.from) / (scale.to - scale.from)) * 100}%`;
        return (
          <g key={tick}>
            <text x={x} y="12" textAnchor="middle" fontSize="12" fill="var(--mantine-color-dimmed)">
              {formatTick(tick)}
            </text>
            <line x1={x} x2={x} y1="16" y2="20" stroke="var(--assay-axis)" />
          </g>
        );
      })}
    </svg>
  );
}
