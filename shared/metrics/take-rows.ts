import { rejectRows } from './row-checks';

type Numbers = Uint8Array | Uint16Array | Float32Array | Float64Array;

/**
 * Fills `into` with the given rows, in their order, of the row-major `values`; a row has as many numbers as `into` has for
 * each. Throws a RangeError for a row that does not exist.
 */
export function takeRows<T extends Numbers>(values: T, rowNumbers: Uint32Array, into: T): T {
  const width = rowNumbers.length === 0 ? 1 : into.length / rowNumbers.length;
  const rows = values.length / width;
  rejectRows(rowNumbers, (row) => row >= rows, `selected row numbers are ${rows} or greater`);
  for (let place = 0; place < rowNumbers.length; place++) {
    const from = (rowNumbers[place] as number) * width;
    for (let offset = 0; offset < width; offset++) {
      into[place * width + offset] = values[from + offset] as number;
    }
  }
  return into;
}

/** As `takeRows` of one number a row, where there may be none. */
export function takeWeights(weights: Float64Array | null, rowNumbers: Uint32Array): Float64Array | null {
  return weights === null ? null : takeRows(weights, rowNumbers, new Float64Array(rowNumbers.length));
}
