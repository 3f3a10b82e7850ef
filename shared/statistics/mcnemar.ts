import { chiSquaredSurvival } from './chi-squared-survival';

export interface McNemarTest {
  /** The smaller count where exact, else chi-squared of one degree of freedom. */
  readonly statistic: number;
  /** Two-sided, 0 to 1. */
  readonly p_value: number;
  readonly exact: boolean;
}

/** From this many discordant pairs on chi-squared is near enough. */
const manyPairs = 25;

/**
 * McNemar's test that two models are wrong equally often, from the numbers of rows (whole) that only the one and only the
 * other has right. Exact by the binomial distribution for fewer than 25 of them, else (|b - c| - 1)^2 / (b + c), with the
 * continuity correction of Edwards, against chi-squared (statsmodels' `mcnemar` with its defaults). McNemar, Note on the
 * sampling error of the difference between correlated proportions or percentages, 1947.
 */
export function mcnemar(onlyFirst: number, onlySecond: number): McNemarTest {
  const pairs = onlyFirst + onlySecond;
  if (pairs < manyPairs) {
    const statistic = Math.min(onlyFirst, onlySecond);
    return { statistic, p_value: Math.min(1, 2 * binomialTail(statistic, pairs)), exact: true };
  }
  const statistic = (Math.abs(onlyFirst - onlySecond) - 1) ** 2 / pairs;
  return { statistic, p_value: chiSquaredSurvival(statistic, 1), exact: false };
}

/** The chance of at most `successes` of `trials` tosses of a coin; the binomial coefficients are whole and exact. */
function binomialTail(successes: number, trials: number): number {
  let ways = 1;
  let sum = 0;
  for (let k = 0; k <= successes; k++) {
    sum += ways;
    ways = (ways * (trials - k)) / (k + 1);
  }
  return sum / 2 ** trials;
}
