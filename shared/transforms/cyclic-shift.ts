import { formatCount } from '../figures';
import type { NumericSamples } from './comparison';
import { formatDistance } from './format-distance';
import type { TransformKind } from './transform-kind';

const hours = 24;
/** Hours that have to occur, for a column to be one of hours. */
const leastHours = 20;
/** Part of the rows in another hour, from which a shift is worth a word. */
const leastMoved = 0.05;
/** Standard deviations of the chi-squared statistic from which shares differ beyond doubt, and up to which they agree. */
const differs = 10;
const agrees = 4;

/**
 * Hours of the day, whole from 0 to 23, in another time zone: turned round the clock by some hours, their shares agree.
 * Distances are total variation, the part of the rows in another hour; beside it goes the chi-squared statistic of two
 * samples.
 */
export const cyclicShift: TransformKind = {
  id: 'cyclic_shift',
  find({ full }) {
    if (!isHourly(full)) return null;
    const reference = hourCounts(full.reference);
    const current = hourCounts(full.current);
    const shifts = Array.from({ length: hours }, (_, shift) => ({
      shift,
      ...compareCounts(reference, turned(current, shift)),
    }));
    const [asIs] = shifts;
    const [best] = shifts.toSorted((a, b) => a.deviations - b.deviations);
    if (asIs === undefined || best === undefined || best.shift === 0) return null;
    const fit = 1 - best.moved / asIs.moved;
    const isSame = best.deviations < agrees;
    if (asIs.moved < leastMoved || asIs.deviations < differs || fit < (isSame ? 0.5 : 0.85)) return null;
    const shift = best.shift > hours / 2 ? best.shift - hours : best.shift;
    const [before, after] = [asIs.moved, best.moved].map(formatDistance);
    return {
      name: 'time zone',
      parameters: { shift },
      share: 1,
      fit,
      confidence: isSame && fit > 0.6 ? 'high' : 'medium',
      after: best.moved,
      claim: `looks ${formatCount(Math.abs(shift), 'hour')} ${shift > 0 ? 'later' : 'earlier'} round the clock (another time zone?)`,
      evidence: `undoing it brings the total variation distance from ${before} to ${after}`,
    };
  },
};

function isHourly({ reference, current }: NumericSamples): boolean {
  return [reference, current].every((values) => {
    const seen = new Set<number>();
    for (const value of values) {
      if (!Number.isInteger(value) || value < 0 || value >= hours) return false;
      seen.add(value);
    }
    return seen.size >= leastHours;
  });
}

function hourCounts(values: Float64Array): Float64Array {
  const counts = new Float64Array(hours);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  return counts;
}

/** What the counts were before `shift` hours were added. */
function turned(counts: Float64Array, shift: number): Float64Array {
  return counts.map((_, hour) => counts[(hour + shift) % hours] as number);
}

/** Chi-squared of two samples (its mean taken off, in its standard deviations) and total variation. */
function compareCounts(one: Float64Array, other: Float64Array) {
  const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
  const [n, m] = [sum(one), sum(other)];
  let moved = 0;
  let chiSquared = 0;
  let freedom = -1;
  for (let hour = 0; hour < hours; hour++) {
    const [a, b] = [one[hour] as number, other[hour] as number];
    if (a + b === 0) continue;
    moved += Math.abs(a / n - b / m) / 2;
    chiSquared += (a * Math.sqrt(m / n) - b * Math.sqrt(n / m)) ** 2 / (a + b);
    freedom++;
  }
  return { moved, deviations: (chiSquared - freedom) / Math.sqrt(2 * freedom) };
}
