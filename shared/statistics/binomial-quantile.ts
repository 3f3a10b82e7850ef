import { stirlingError } from './stirling-error';

/** Standard deviations below the mean, and successes below that, where the remaining chance is beneath a double's notice. */
const reach = { deviations: 12, successes: 40 };

/**
 * The smallest number of successes that a binomial variable of `n` trials stays at or below with at least this
 * `probability`, between 0 and 1 (scipy's binom.ppf). `share` and `rest`, which sum to 1, are the chances of success
 * and of failure: both are asked for, since 1 - 0.999 is not 0.001 in doubles.
 */
export function binomialQuantile(probability: number, n: number, share: number, rest: number): number {
  const spread = reach.deviations * Math.sqrt(n * share * rest) + reach.successes;
  let successes = Math.max(0, Math.floor(n * share - spread));
  let chance = binomialChance(successes, n, share, rest);
  let below = chance;
  while (below < probability && successes < n) {
    chance *= ((n - successes) / (successes + 1)) * (share / rest);
    successes += 1;
    below += chance;
  }
  return successes;
}

/** Of exactly so many successes, fewer than n; by Loader's formula. */
function binomialChance(successes: number, n: number, share: number, rest: number): number {
  if (successes === 0) return Math.exp(n * Math.log(rest));
  const failures = n - successes;
  const deviance = devianceTerm(successes, n * share) + devianceTerm(failures, n * rest);
  const errors = stirlingError(n) - stirlingError(successes) - stirlingError(failures);
  return Math.exp(errors - deviance) * Math.sqrt(n / (2 * Math.PI * successes * failures));
}

const devianceTerm = (count: number, expected: number): number =>
  count * Math.log(count / expected) + expected - count;
