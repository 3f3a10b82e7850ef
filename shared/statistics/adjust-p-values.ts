export type PValues = readonly (number | null)[];

/**
 * P-values adjusted by Benjamini and Hochberg (Journal of the Royal Statistical Society B 57, 1995), in the order given:
 * those below a level q are discoveries of which, on average, a share of at most q is false. `null` stands for a
 * test without a p-value; it stays null and is not counted.
 */
export function benjaminiHochberg(pValues: PValues): (number | null)[] {
  return stepped(pValues, 'down', (p, rank, count) => (p * count) / rank);
}

/**
 * P-values adjusted by Holm (Scandinavian Journal of Statistics 6, 1979), in the order given: the chance that any true
 * hypothesis has one below a level is at most that level, however the tests depend on each other. `null` as above.
 */
export function holm(pValues: PValues): (number | null)[] {
  return stepped(pValues, 'up', (p, rank, count) => p * (count - rank + 1));
}

/** `scaled` of each p-value by its rank, 1 for the lowest, made monotonic: `up` from the lowest, `down` from the highest. */
function stepped(
  pValues: PValues,
  walk: 'up' | 'down',
  scaled: (p: number, rank: number, count: number) => number,
): (number | null)[] {
  const adjusted: (number | null)[] = pValues.map(() => null);
  const rising = pValues
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((left, right) => left.p - right.p)
    .map((one, position) => ({ ...one, rank: position + 1 }));
  let bound = walk === 'up' ? 0 : 1;
  for (const { p, index, rank } of walk === 'up' ? rising : rising.reverse()) {
    const value = Math.min(1, scaled(p, rank, rising.length));
    bound = walk === 'up' ? Math.max(bound, value) : Math.min(bound, value);
    adjusted[index] = bound;
  }
  return adjusted;
}
