import { normalQuantile } from './normal-quantile';

/**
 * The interval of a share, part of whole (sums of weights count as rows), at a confidence of `level` between 0 and 1;
 * within 0 to 1. E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the
 * American Statistical Association 22 (1927). Throws a RangeError unless 0 <= part <= whole and whole > 0.
 */
export function wilsonInterval(part: number, whole: number, level: number): { low: number; high: number } {
  if (!(part >= 0 && part <= whole && whole > 0)) throw new RangeError(`${part} of ${whole} is no share`);
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence is between 0 and 1, not ${level}`);
  const z = 0 - normalQuantile((1 - level) / 2);
  const z2 = z * z;
  const rest = whole - part;
  const middle = part + z2 / 2;
  const half = z * Math.sqrt((part * rest) / whole + z2 / 4);
  return {
    low: part === 0 ? 0 : (middle - half) / (whole + z2),
    high: rest === 0 ? 1 : (middle + half) / (whole + z2),
  };
}
