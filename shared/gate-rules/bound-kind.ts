import type { boundIds, GateTolerance } from '../gate/schema';

interface Side {
  readonly kind: (typeof boundIds)[number];
  /** The bound is the least or the most that is allowed, itself included. */
  readonly side: 'least' | 'most';
}

/** Bounds the metric's own value. */
export interface ValueBound extends Side {
  readonly kind: 'min' | 'max';
  readonly of: 'value';
}

/** Bounds how much worse than the baseline a model is, or how much better. */
export interface DifferenceBound extends Side {
  readonly kind: 'max_regression' | 'min_improvement' | 'max_improvement';
  readonly of: 'worse' | 'better';
  /** `at most 0.01 worse`, and what that is: `is allowed`. */
  readonly is: string;
  /** What a sentence on a failure adds. */
  readonly suspicion?: string;
}

export type BoundKind = ValueBound | DifferenceBound;

/**
 * The bound that a tolerance sets, in the metric's unit: where it is absolute and relative, the tighter, so that both
 * hold. A relative one is a share of |baseline|, so that a negative baseline keeps its sense; the baseline's own
 * uncertainty is not in it.
 */
export function toleranceOf(
  side: Side['side'],
  { absolute, relative }: GateTolerance,
  baseline: number,
): number {
  const bounds = [absolute, relative === undefined ? undefined : relative * Math.abs(baseline)].filter(
    (bound) => bound !== undefined,
  );
  return side === 'most' ? Math.min(...bounds) : Math.max(...bounds);
}
