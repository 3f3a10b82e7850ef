import { modelSeries } from './series';

export interface DotScale {
  readonly from: number;
  readonly to: number;
}

interface Props {
  readonly scale: DotScale;
  readonly candidate: number | null;
  readonly baseline: number | null;
  /** The candidate on all rows. */
  readonly overall: number | null;
}

/** One row of a dot plot: candidate and baseline on a common scale, with a line where the candidate is overall. */
export function DotTrack({ scale, candidate, baseline, overall }: Props) {
  const at = (value: number) => `${((value - scale.from) / (scale.to - scale.from)) * 100}%`;
  const values = { candidate, baseline };
  return (
    <svg className="assay-dot-track" width="100%" height="36" aria-hidden="true">
      <line x1="0" x2="100%" y1="18" y2="18" stroke="var(--assay-grid)" />
      {overall !== null && (
        <line
          x1={at(overall)}
          x2={at(overall)}
          y1="0"
          y2="36"
          stroke="var(--assay-candidate)"
          strokeDasharray="3 3"
          strokeOpacity="0.7"
        />
      )}
      {candidate !== null && baseline !== null && (
        <line
          x1={at(candidate)}
          x2={at(baseline)}
          y1="18"
          y2="18"
          stroke="var(--assay-axis)"
          strokeWidth="2"
        />
      )}
      {[...modelSeries].reverse().map(({ role, color }) => {
        const value = values[role];
        return value === null ? null : <circle key={role} cx={at(value)} cy="18" r="6" fill={color} />;
      })}
    </svg>
  );
}
