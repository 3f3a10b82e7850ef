/**
 * P-values adjusted by Benjamini and Hochberg (Journal of the Royal Statistical Society B 57, 1995), in the order given:
 * those below a level q are discoveries of which, on average, a share of at most q is false. `null` stands for a
 * column without a p-value; it stays null and is not counted.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const adjusted: (number | null)[] = pValues.map(() => null);
  const descending = pValues
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((left, right) => right.p - left.p);
  let least = 1;
  for (const [position, { p, index }] of descending.entries()) {
    const rank = descending.length - position;
    least = Math.min(least, (p * descending.length) / rank);
    adjusted[index] = least;
  }
  return adjusted;
}
