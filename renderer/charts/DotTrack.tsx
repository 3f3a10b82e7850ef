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
  /** Pixels. */
  readonly height?: number;
}

/** One row of a dot plot: candidate and baseline on a common scale, with a line where the candidate is overall. */
export function DotTrack({ scale, candidate, baseline, overall, height = 36 }: Props) {
  const at = (value: number) => `${((value - scale.from) / (scale.to - scale.from)) * 100}%`;
  const values = { candidate, baseline };
  const middle = height / 2;
  return (
    <svg className="assay-dot-track" width="100%" height={height} aria-hidden="true">
      <line x1="0" x2="100%" y1={middle} y2={middle} stroke="var(--assay-grid)" />
      {overall !== null && (
        <line
          x1={at(overall)}
          x2={at(overall)}
          y1="0"
          y2={height}
          stroke="var(--assay-candidate)"
          strokeDasharray="3 3"
          strokeOpacity="0.7"
        />
      )}
      {candidate !== null && baseline !== null && (
        <line
          x1={at(candidate)}
          x2={at(baseline)}
          y1={middle}
          y2={middle}
          stroke="var(--assay-axis)"
          strokeWidth="2"
        />
      )}
      {[...modelSeries].reverse().map(({ role, color }) => {
        const value = values[role];
        return value === null ? null : <circle key={role} cx={at(value)} cy={middle} r="6" fill={color} />;
      })}
    </svg>
  );
}
