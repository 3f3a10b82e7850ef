import type { Weights } from './metric';

/** Throws a RangeError that counts the rows whose value `isWrong`, and shows the first. */
export function rejectRows(
  values: ArrayLike<number>,
  isWrong: (value: number, row: number) => boolean,
  what: string,
): void {
  let wrong = 0;
  let first = 0;
  for (let row = values.length - 1; row >= 0; row--) {
    if (!isWrong(values[row] as number, row)) continue;
    wrong += 1;
    first = row;
  }
  if (wrong === 0) return;
  throw new RangeError(
    `${wrong} of ${values.length} ${what}; the first is ${values[first]} at ${first}, counted from 0`,
  );
}

export function rejectLength(values: ArrayLike<number>, expected: number, what: string): void {
  if (values.length === expected) return;
  throw new RangeError(`${values.length} ${what} where there must be ${expected}`);
}

/** Throws a RangeError for weights that are not as many as the rows, finite and not negative. */
export function rejectWeights(weights: Weights, rows: number): void {
  if (weights === null) return;
  rejectLength(weights, rows, 'weights');
  rejectRows(weights, (weight) => !(weight >= 0 && weight < Infinity), 'weights are negative or not finite');
}
