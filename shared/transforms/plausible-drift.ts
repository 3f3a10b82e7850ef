import type { NumericSamples } from './comparison';
import { ksDistance } from './ks-distance';
import { logMagnitudes, quantileOf } from './sorted-values';

/** Slopes and factors of drift that might well happen without a change of units. */
const leastScale = 0.4;
const greatestScale = 2.5;
/** The farthest that a median may well move, in the greater of the two spreads. */
const farthestShift = 1.5;
const leastPower = 0.6;
const greatestPower = 1.6;

/**
 * What is left of the Kolmogorov-Smirnov distance after taking back each of three smooth drifts, fitted to the
 * quartiles: of scale, of location and scale, and of location and scale of the logarithm; the least of those whose size
 * is plausible, 1 where none is. `room` widens what counts as plausible. A transform is believed only where it explains what such a drift does not.
 */
export function plausibleDriftDistance({ reference, current }: NumericSamples, room = 1): number {
  const distances = [1];
  const line = fitLine(reference, current);
  if (
    line.slope >= leastScale / room &&
    line.slope <= greatestScale * room &&
    Math.abs(line.to - line.from) <= room * farthestShift * Math.max(line.fromSpread, line.toSpread)
  ) {
    distances.push(
      ksDistance(
        current.map((value) => line.from + (value - line.to) / line.slope),
        reference,
      ),
    );
  }
  if ((reference[0] as number) < 0 || (current[0] as number) < 0) return Math.min(...distances);
  const [from, to] = [logMagnitudes(reference), logMagnitudes(current)];
  if (from.length === 0 || to.length === 0) return Math.min(...distances);
  const log = fitLine(from, to);
  const factor = Math.exp(log.to - log.from);
  if (factor >= leastScale / room && factor <= greatestScale * room) {
    distances.push(
      ksDistance(
        current.map((value) => value / factor),
        reference,
      ),
    );
    if (log.slope >= leastPower / room && log.slope <= greatestPower * room) {
      const undo = (value: number) => log.from + (Math.log(value) - log.to) / log.slope;
      distances.push(
        ksDistance(
          current.map((value) => (value === 0 ? 0 : Math.exp(undo(value)))),
          reference,
        ),
      );
    }
  }
  return Math.min(...distances);
}

function fitLine(reference: Float64Array, current: Float64Array) {
  const fromSpread = robustDeviation(reference);
  const toSpread = robustDeviation(current);
  return {
    slope: fromSpread > 0 ? toSpread / fromSpread : Number.NaN,
    from: quantileOf(reference, 0.5),
    to: quantileOf(current, 0.5),
    fromSpread,
    toSpread,
  };
}

/** Of a normal distribution, its standard deviation: the distance of the 10th to the 90th percentile over 2.563. */
function robustDeviation(sorted: Float64Array): number {
  return (quantileOf(sorted, 0.9) - quantileOf(sorted, 0.1)) / 2.563;
}
