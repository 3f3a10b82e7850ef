import { formatNumber, formatPercent } from '../figures';
import type { NumericSamples } from './comparison';
import { formatDistance } from './format-distance';
import { ksDistance } from './ks-distance';
import { countBelow, countOf, countUpTo } from './sorted-values';
import type { TransformKind } from './transform-kind';

const leastRows = 5;
const leastShare = 0.005;
/** Standard deviations by which the pile at the bound exceeds what the reference has there. */
const leastExcess = 5;
/** What drift beside the clipping may leave, of all rows. */
const greatestRest = 0.05;

/** Part of the pile by which drift may change it. */
const roomForShare = 0.35;

interface Bound {
  readonly value: number;
  /** Share of current values at the bound. */
  readonly share: number;
  /** Share of reference values at or beyond it. */
  readonly beyond: number;
}

/**
 * Values cut off at a bound: a pile at the least or the greatest current value, new, as large as the part of the
 * reference that lies at or beyond it; clipping the reference likewise makes the samples agree.
 */
export const clip: TransformKind = {
  id: 'clip',
  find(comparison) {
    const { full, thin, before, lambda } = comparison;
    const upper = pile(full, 'upper');
    const lower = pile(full, 'lower');
    if (upper === null && lower === null) return null;
    const clipped = thin.reference.map((value) =>
      Math.max(lower?.value ?? -Infinity, Math.min(upper?.value ?? Infinity, value)),
    );
    const after = ksDistance(thin.current, clipped);
    const isSame = lambda(after) <= 1.95;
    if (!isSame && after > greatestRest) return null;
    const share = (upper?.share ?? 0) + (lower?.share ?? 0);
    return {
      name: null,
      parameters: {
        ...(lower === null ? {} : { lower: lower.value }),
        ...(upper === null ? {} : { upper: upper.value }),
      },
      share,
      fit: Math.max(0, 1 - after / Math.max(before, share)),
      confidence: isSame ? 'high' : 'medium',
      after,
      claim: `looks clipped ${[sideText(lower, 'below'), sideText(upper, 'above')].filter(Boolean).join(' and ')}`,
      evidence: `clipping the reference likewise brings the KS distance from ${formatDistance(before)} to ${formatDistance(after)}`,
    };
  },
};

function sideText(bound: Bound | null, side: string): string {
  if (bound === null) return '';
  const { value, share, beyond } = bound;
  return `from ${side} at ${formatNumber(value)}, where ${formatPercent(share)} of its values lie and ${formatPercent(beyond)} of the reference's at or beyond it`;
}

function pile({ reference, current }: NumericSamples, side: 'lower' | 'upper'): Bound | null {
  const [n, m] = [reference.length, current.length];
  const value = (side === 'upper' ? current[m - 1] : current[0]) as number;
  const end = (side === 'upper' ? reference[n - 1] : reference[0]) as number;
  const count = countOf(current, value);
  const share = count / m;
  const at = countOf(reference, value) / n;
  const beyond = (side === 'upper' ? n - countBelow(reference, value) : countUpTo(reference, value)) / n;
  if (count < leastRows || share < leastShare || beyond - at < leastShare) return null;
  if (countOf(reference, end) / n > beyond / 2) return null;
  const expected = Math.max(at, 1 / n);
  if (share < 3 * at || share - expected < leastExcess * Math.sqrt(expected * (1 / n + 1 / m))) return null;
  const error = Math.sqrt(beyond * (1 - beyond) * (1 / n + 1 / m));
  if (Math.abs(share - beyond) > 4 * error + roomForShare * beyond) return null;
  return { value, share, beyond };
}
