import type { Comparison } from './comparison';
import { ksDistance } from './ks-distance';
import { estimateOffset } from './magnitudes';

/** Logarithm of a factor that is more than drift. */
const leastLog = Math.log(2.5);
/** Kolmogorov's lambda up to which two samples agree, 1e-3. */
const agrees = 1.95;

/** Whether one factor for all rows, known or not, but no small one, makes the samples agree. */
export function isOneFactor({ magnitudes, thin, lambda }: Comparison): boolean {
  const { reference, referenceRows, current, currentRows } = magnitudes;
  if (reference.length === 0 || current.length === 0) return true;
  const { value } = estimateOffset(reference, referenceRows, current, currentRows);
  if (Math.abs(value) < leastLog) return false;
  const factor = Math.exp(value);
  const undone = thin.current.map((changed) => changed / factor);
  return lambda(ksDistance(undone, thin.reference)) <= agrees;
}
