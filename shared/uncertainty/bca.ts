import { normalCdf } from '../statistics/normal-cdf';
import { normalQuantile } from '../statistics/normal-quantile';

/** How the quantiles of the replicates are moved: both 0 for the plain percentile interval. */
export interface Correction {
  /** z0: how far the estimate lies from the median of the replicates, in standard deviations of a normal variable. */
  readonly bias: number;
  /** a: how fast the standard error grows with the value. */
  readonly acceleration: number;
}

export const noCorrection: Correction = { bias: 0, acceleration: 0 };

/**
 * Bias and acceleration of a BCa interval (B. Efron, Better bootstrap confidence intervals, Journal of the American
 * Statistical Association 82, 1987). `sorted` are the replicates [n], ascending, those equal to the estimate counted half;
 * `jackknife` the values with one group of rows left out each [g]. Infinite where all replicates lie on one side.
 */
export function bcaCorrection(sorted: Float64Array, estimate: number, jackknife: Float64Array): Correction {
  const below = sorted.reduce(
    (count, value) => count + (value < estimate ? 1 : value === estimate ? 0.5 : 0),
    0,
  );
  return { bias: normalQuantile(below / sorted.length), acceleration: accelerationOf(jackknife) };
}

/** The skewness of the groups' influences over 6 and the root of their number; 0 where none has influence. */
function accelerationOf(jackknife: Float64Array): number {
  const mean = jackknife.reduce((sum, value) => sum + value, 0) / jackknife.length;
  let [squares, cubes] = [0, 0];
  for (const value of jackknife) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/** Which quantile of the replicates stands for the one at `probability`. */
export function correctedProbability(probability: number, { bias, acceleration }: Correction): number {
  const z = bias + normalQuantile(probability);
  return normalCdf(bias + z / (1 - acceleration * z));
}
