import { normalQuantile } from '../statistics/normal-quantile';

/** Beyond so many times the rows at hand a value counts as lying on its bound. */
const mostTimes = 1e6;

/**
 * What is added to a chance that is promised before effects and sizes are reckoned for it: the standard error is an
 * estimate itself, without it the promise is missed by up to two points in the simulation of gates.
 */
export const powerMargin = 0.02;

/**
 * How far on the wrong side of a bound a true value has to lie for a two-sided interval of this confidence to lie
 * wholly beyond the bound with the chance `power`: (z of (1 + level) / 2 + z of power) times the standard error, of a
 * normal estimate. By symmetry, also how far inside a true value has to lie to pass with that chance. `level` and
 * `power` are between 0 and 1; the effect has the unit of the standard error.
 */
export function detectableEffect(standardError: number, level: number, power: number): number {
  return (normalQuantile((1 + level) / 2) + normalQuantile(power)) * standardError;
}

/**
 * How many rows in all detect this effect, above 0, with the chance `power`, where `rows` rows give the standard error:
 * it shrinks with the square root of the rows.
 */
export function rowsToDetect(
  effect: number,
  { rows, standardError }: { readonly rows: number; readonly standardError: number },
  level: number,
  power: number,
): number {
  return Math.ceil(rows * (detectableEffect(standardError, level, power) / effect) ** 2);
}

/**
 * How many rows in all, more than `rows`, narrow an interval until it no longer reaches its bound, where the value and
 * the mix of rows stay as they are. `reach` is from the value to the interval's end on the bound's side, `distance`
 * from the value to the bound; both at least 0. Null where the value lies on the bound, or so near it that a million
 * times the rows would not do: then no number can be told.
 */
export function rowsNeeded(rows: number, reach: number, distance: number): number | null {
  const times = (reach / distance) ** 2;
  return times <= mostTimes ? Math.max(rows + 1, Math.ceil(rows * times)) : null;
}
