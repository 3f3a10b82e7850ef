import type { BinaryRows } from '../metrics/metric';
import type { Interval } from '../run/interval-schema';
import { studentCdf, studentQuantile } from '../statistics/student-t';
import { type AreaEstimate, delongArea, delongDifference } from './delong';
import { noInterval } from './interval-of';

/**
 * The interval of one ROC-AUC: DeLong's standard error on the logit scale, which keeps the ends between 0 and 1, times the
 * quantile of Student's distribution for Satterthwaite's degrees of freedom. Where positives are few, plain
 * DeLong intervals cover far too little (docs/uncertainty.md).
 */
export function areaInterval(rows: BinaryRows, level: number): Interval {
  const estimate = delongArea(rows);
  const { value, variance, degrees } = estimate;
  if (variance === 0) {
    const isExtreme = value === 0 || value === 1;
    const what = isExtreme
      ? 'the scores separate the classes without an error'
      : 'every positive row is ranked alike, and every negative one';
    return noInterval(level, `${what}, so nothing shows how sure that is`);
  }
  const onLogit = (quantileAt(level, degrees) * Math.sqrt(variance)) / (value * (1 - value));
  const logit = Math.log(value / (1 - value));
  return delongRecord(level, estimate, logistic(logit - onLogit), logistic(logit + onLogit), null);
}

/** The interval of the ROC-AUC of `one` less that of `other`, two models of the same rows. */
export function areaDifferenceInterval(one: BinaryRows, other: BinaryRows, level: number): Interval {
  const estimate = delongDifference(one, other);
  const { value, variance, degrees } = estimate;
  if (variance === 0) return noInterval(level, 'both models rank the rows alike');
  const error = Math.sqrt(variance);
  const half = quantileAt(level, degrees) * error;
  const p = 2 * studentCdf(0 - Math.abs(value) / error, degrees);
  return delongRecord(level, estimate, value - half, value + half, p);
}

function delongRecord(
  level: number,
  { variance }: AreaEstimate,
  low: number,
  high: number,
  p: number | null,
): Interval {
  const standard_error = Math.sqrt(variance);
  return { low, high, level, method: 'delong', standard_error, p_value: p, replicates: null, reason: null };
}

function quantileAt(level: number, degrees: number): number {
  return 0 - studentQuantile((1 - level) / 2, degrees);
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(0 - value));
}
