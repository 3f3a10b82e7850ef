/** Relative difference up to which two values are one. */
const tie = 1e-11;

/**
 * The greatest difference between the distribution function of `current` and that of a mixture: of `reference`, and for
 * a part `share` of the rows of `factor` (above 0) times it. All arrays ascending and non-empty; 1 where one of the
 * values is NaN.
 */
export function mixtureDistance(
  current: Float64Array,
  reference: Float64Array,
  factor: number,
  share: number,
): number {
  const multiple = reference.map((value) => value * factor);
  const weights = [1 / current.length, -(1 - share) / reference.length, -share / reference.length];
  const arrays = [current, reference, multiple];
  const positions = [0, 0, 0];
  let difference = 0;
  let distance = 0;
  for (;;) {
    const least = Math.min(
      ...arrays.map((values, which) => values[positions[which] as number] ?? Number.POSITIVE_INFINITY),
    );
    if (least === Number.POSITIVE_INFINITY) return distance;
    if (Number.isNaN(least)) return 1;
    const end = Number.isFinite(least) ? least + Math.abs(least) * tie : least;
    for (const [which, values] of arrays.entries()) {
      let position = positions[which] as number;
      while (position < values.length && (values[position] as number) <= end) {
        difference += weights[which] as number;
        position++;
      }
      positions[which] = position;
    }
    distance = Math.max(distance, Math.abs(difference));
  }
}
