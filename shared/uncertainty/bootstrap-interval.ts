import { formatCount, formatPercent } from '../figures';
import type { Interval } from '../run/interval-schema';
import { normalCdf } from '../statistics/normal-cdf';
import { normalQuantile } from '../statistics/normal-quantile';
import { studentCdf, studentQuantile } from '../statistics/student-t';
import { bcaCorrection, type Correction, correctedProbability, noCorrection } from './bca';
import { mostUndefined } from './enough-rows';
import { noInterval } from './interval-of';
import { replicateQuantile } from './percentile';
import { degreesOfFreedom, type Resamples } from './resamples';

export interface BootstrapStyle {
  readonly level: number;
  readonly method: 'percentile' | 'bca';
  readonly isClustered: boolean;
  readonly isDifference: boolean;
}

/**
 * The interval between two quantiles of the replicates. They lie further out than the level says, by as much as Student's
 * quantile for the figure's degrees of freedom lies outside the normal one (T. Hesterberg's expanded percentile interval,
 * The American Statistician 69, 2015), and for one model's figure they are moved by the median bias (Efron's
 * bias-corrected percentile interval), by BCa for the acceleration, too. A difference of two models is not moved: what
 * bias both have cancels, and correcting the rest makes intervals of average precision cover 92% (docs/uncertainty.md).
 */
export function bootstrapInterval(resamples: Resamples, style: BootstrapStyle): Interval {
  const { level, isDifference } = style;
  const { drawn, jackknife } = resamples;
  const sorted = drawn.filter((value) => !Number.isNaN(value)).sort();
  const undefinedShare = 1 - sorted.length / drawn.length;
  if (undefinedShare > mostUndefined) {
    return noInterval(level, `the metric is undefined in ${formatPercent(undefinedShare)} of the replicates`);
  }
  if (sorted[0] === sorted[sorted.length - 1] || jackknife.some(Number.isNaN)) {
    return noInterval(
      level,
      'the value is the same whichever rows are drawn: resampling them does not change it',
    );
  }
  const correction = isDifference ? noCorrection : correctionOf(sorted, resamples, style);
  if (!Number.isFinite(correction.bias)) {
    return noInterval(
      level,
      'all replicates lie on one side of the value, so they cannot say how sure it is',
    );
  }
  const degrees = degreesOfFreedom(resamples);
  const expanded = normalCdf(studentQuantile((1 - level) / 2, degrees));
  if (expanded * (drawn.length + 1) < 1) {
    const needed = formatCount(Math.ceil(1 / expanded) - 1);
    return noInterval(
      level,
      `${formatCount(drawn.length, 'replicate')} are too few for an interval of ${formatPercent(level)}: set uncertainty.replicates to ${needed} or more`,
    );
  }
  const end = (probability: number) =>
    replicateQuantile(sorted, correctedProbability(probability, correction));
  return {
    low: end(expanded),
    high: end(1 - expanded),
    level,
    method: methodOf(style),
    standard_error: standardDeviation(sorted),
    p_value: isDifference ? pValue(sorted, degrees) : null,
    replicates: drawn.length,
    reason: null,
  };
}

function correctionOf(
  sorted: Float64Array,
  { estimate, jackknife }: Resamples,
  { method }: BootstrapStyle,
): Correction {
  const correction = bcaCorrection(sorted, estimate, jackknife);
  return method === 'bca' ? correction : { ...correction, acceleration: 0 };
}

function methodOf({ method, isClustered, isDifference }: BootstrapStyle): Interval['method'] {
  const name = method === 'bca' && !isDifference ? 'bca' : 'percentile';
  return isClustered ? `cluster_bootstrap_${name}` : `bootstrap_${name}`;
}

/**
 * Two-sided, of no difference: the least significance at which the interval leaves 0 out, from the share of replicates on
 * 0's other side, one more of one more (A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application, 1997).
 */
function pValue(sorted: Float64Array, degrees: number): number {
  const notAbove = sorted.reduce((count, value) => count + Number(value <= 0), 1);
  const notBelow = sorted.reduce((count, value) => count + Number(value >= 0), 1);
  const share = Math.min(notAbove, notBelow) / (sorted.length + 1);
  return Math.min(1, 2 * studentCdf(normalQuantile(share), degrees));
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
