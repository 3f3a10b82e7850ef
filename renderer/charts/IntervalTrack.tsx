interface Bound {
  readonly at: number;
  /** Which side of it is not allowed. */
  readonly bad: 'below' | 'above';
}

/** A figure with its interval around 0; more is better. */
export interface IntervalPlace {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Null where no rule says. */
  readonly bound: Bound | null;
}

const height = 28;

/**
 * A figure with its interval around a dashed line at 0, worse to the left, better to the right, on a scale of its own.
 * The side of the bound that is not allowed is shaded.
 */
export function IntervalTrack({ value, low, high, bound }: IntervalPlace) {
  const reach = Math.max(...[value, low, high, bound?.at].map((one) => Math.abs(one ?? 0))) * 1.12 || 1;
  const at = (place: number) => `${((place + reach) / (2 * reach)) * 100}%`;
  const middle = height / 2;
  return (
    <svg className="assay-dot-track" width="100%" height={height} aria-hidden="true">
      {bound !== null && <BoundMark bound={bound} at={at} reach={reach} />}
      {bound?.at !== 0 && (
        <line x1="50%" x2="50%" y1="0" y2={height} stroke="var(--assay-axis)" strokeDasharray="3 3" />
      )}
      {low !== null && high !== null && (
        <line
          x1={at(low)}
          x2={at(high)}
          y1={middle}
          y2={middle}
          stroke="var(--assay-candidate)"
          strokeWidth="3"
          strokeLinecap="round"
        />
      )}
      <circle cx={at(value)} cy={middle} r="4.5" fill="var(--assay-candidate)" />
    </svg>
  );
}

interface BoundMarkProps {
  readonly bound: Bound;
  readonly at: (place: number) => string;
  readonly reach: number;
}

function BoundMark({ bound, at, reach }: BoundMarkProps) {
  const place = at(bound.at);
  const width = ((bound.bad === 'below' ? bound.at + reach : reach - bound.at) / (2 * reach)) * 100;
  return (
    <>
      <rect
        x={bound.bad === 'below' ? 0 : place}
        width={`${width}%`}
        y="3"
        height={height - 6}
        fill="var(--assay-bad)"
        fillOpacity="0.12"
      />
      <line x1={place} x2={place} y1="2" y2={height - 2} stroke="var(--assay-bad)" strokeWidth="1.5" />
    </>
  );
}
