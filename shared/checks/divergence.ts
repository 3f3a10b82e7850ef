/** Shares of a distribution as observed and as expected, one pair for each bin or value. */
interface SharePair {
  readonly observed: number;
  readonly expected: number;
}

/**
 * The Kullback-Leibler divergence of the observed from the expected distribution in nats, 0 or more, as
 * scipy.stats.entropy: each is divided by its sum. Infinity where something is observed that is not expected; null
 * where nothing is observed or nothing expected.
 */
export function klDivergence(shares: readonly SharePair[]): number | null {
  const observed = sum(shares.map((share) => share.observed));
  const expected = sum(shares.map((share) => share.expected));
  if (!(observed > 0 && expected > 0)) return null;
  const terms = shares.map((share) => {
    const p = share.observed / observed;
    const q = share.expected / expected;
    if (p === 0) return 0;
    return q === 0 ? Number.POSITIVE_INFINITY : p * Math.log(p / q);
  });
  return Math.max(0, sum(terms));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
