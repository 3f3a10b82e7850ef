import { formatNumber, formatPercent } from '../figures';
import type { Comparison } from './comparison';
import { formatDistance } from './format-distance';
import { ksDistance } from './ks-distance';
import { countBelow, countOf, distinctUpTo, quantileOf } from './sorted-values';
import type { TransformKind } from './transform-kind';

const nines = [9, 99, 999, 9999, 99_999, 999_999, 9_999_999, 99_999_999, 999_999_999];
const limits = [32_767, -32_768, 65_535, 2 ** 31 - 1, -(2 ** 31), 2 ** 32 - 1, 1e9, -1e9];
const sentinels = [0, -1, ...nines, ...nines.map((value) => -value), ...limits];

const leastRows = 5;
const leastShare = 0.005;
const leastShareOfZero = 0.01;
/** How many times as frequent as the next value zeros are, if they are no small values rounded. */
const pileOfZeros = 5;
/** Chance that the reference has none of a value as frequent as it is now. */
const chance = 1e-6;
/** How far beyond the reference's end, and from all other values, a sentinel lies, in the greater spread. */
const gap = 0.5;

/**
 * A value that stands for 'missing': one of a list, frequent now, absent from the reference and outside its range.
 * Where there are several, the most frequent.
 */
export const sentinel: TransformKind = {
  id: 'sentinel',
  find(comparison) {
    const { full, thin, before } = comparison;
    const rows = full.current.length;
    const found = sentinels
      .map((value) => ({ value, count: countOf(full.current, value) }))
      .filter(({ value, count }) => isNew(comparison, value, count))
      .sort((a, b) => b.count - a.count)[0];
    if (found === undefined) return null;
    const { value, count } = found;
    const rest = thin.current.filter((current) => current !== value);
    const after = rest.length === 0 ? before : ksDistance(rest, thin.reference);
    return {
      name: 'sentinel for missing values',
      parameters: { value, share: count / rows },
      share: count / rows,
      fit: Math.max(0, 1 - after / Math.max(before, count / rows)),
      confidence: count / rows >= leastShareOfZero && value !== 0 ? 'high' : 'medium',
      after,
      claim: `holds ${formatNumber(value)} in ${formatPercent(count / rows)} of its values, outside the reference's range (a sentinel for missing values?)`,
      evidence: `without them the KS distance is ${formatDistance(after)} instead of ${formatDistance(before)}`,
    };
  },
};

function isNew({ full, spread, thin, step }: Comparison, value: number, count: number): boolean {
  const { reference, current } = full;
  const share = count / current.length;
  if (count < leastRows || count === current.length) return false;
  if (share < (value === 0 ? leastShareOfZero : leastShare)) return false;
  if (reference.length * Math.log1p(-share) > Math.log(chance)) return false;
  const rest = thin.current.filter((other) => other !== value);
  if (distinctUpTo(rest, 2) < distinctUpTo(thin.reference, 2)) return false;
  if (value < 0 && Math.min(first(reference), first(rest)) >= 0) return true;
  if (value === 0 && Math.min(first(reference), first(rest)) > 0 && step !== 1) {
    return count >= pileOfZeros * countOf(current, first(rest));
  }
  const least = gap * Math.max(spread, quantileOf(rest, 0.95) - quantileOf(rest, 0.05));
  return [reference, rest].every((values) => {
    const below = countBelow(values, value);
    const isEnd = below === 0 || below === values.length || values === rest;
    const [lower, higher] = [values[below - 1] ?? -Infinity, values[below] ?? Infinity];
    return isEnd && value - lower > least && higher - value > least;
  });
}

function first(sorted: Float64Array): number {
  return sorted[0] as number;
}
