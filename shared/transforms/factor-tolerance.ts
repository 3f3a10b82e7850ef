import type { KnownFactor } from './known-factors';
import type { Estimate } from './magnitudes';

/** Drift of scale reaches up to this logarithm without a change of units. */
const drifting = Math.log(2.5);
/** From this logarithm on, drift beside a factor does not hide it. */
const far = Math.log(9);
/** Room for drift beside a far factor, in the logarithm. */
const driftRoom = 0.05;

export function isFar({ log }: KnownFactor): boolean {
  return Math.abs(log) >= far;
}

/** Whether drift of scale alone may bring such a factor. */
export function isWithinDrift({ log }: KnownFactor): boolean {
  return Math.abs(log) < drifting;
}

/** Whether an estimated logarithm is that of a known factor: within three standard errors, or the room for drift. */
export function isNear({ value, error }: Estimate, known: KnownFactor): boolean {
  return Math.abs(value - known.log) <= Math.max(3 * error, isFar(known) ? driftRoom : 0);
}

/**
 * Whether an estimate is exact enough for a match to mean anything: the more likely other factors are beside the known
 * one, the smaller three standard errors have to be. At 0.06% drift hits 1.609 by chance in one of 2,000 cases.
 */
export function isExact({ error }: Estimate, known: KnownFactor): boolean {
  return 3 * error <= tolerance(known);
}

function tolerance(known: KnownFactor): number {
  if (isWithinDrift(known)) return 0.0006;
  if (!isFar(known)) return 0.02;
  if (!known.isCommon) return 0.1;
  return Math.abs(known.log) < Math.log(50) ? 0.2 : 0.35;
}

/** Orders known factors by their distance from the estimate; one that is rarely meant has to be nearer by three errors. */
export function distanceFrom({ value, error }: Estimate, known: KnownFactor): number {
  return Math.abs(value - known.log) + (known.isCommon ? 0 : 3 * error);
}
