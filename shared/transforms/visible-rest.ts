import type { Comparison } from './comparison';
import type { KnownFactor } from './known-factors';
import { type OutlyingMultiple, outlyingMultiples } from './outlying-multiple';
import { logMagnitudes } from './sorted-values';

/** Share of changed, and of unchanged rows, from which a factor is that of some. */
export const leastShare = 0.015;

/**
 * Rows that a factor did not change, where they stand out: with the factor taken out of all, they are too small (or
 * large) by just that factor. The factor, then, with the share of the others; null where no such rows show.
 */
export function visibleRest(
  { magnitudes, step, thin }: Comparison,
  known: KnownFactor,
): OutlyingMultiple | null {
  const undone = logMagnitudes(thin.current.map((value) => value / known.factor));
  const rest = outlyingMultiples({ ...magnitudes, current: undone }, step).find(
    (multiple) => Math.abs(multiple.known.log + known.log) < 1e-9,
  );
  if (rest === undefined || rest.share < leastShare) return null;
  return { ...rest, known, share: 1 - rest.share };
}
