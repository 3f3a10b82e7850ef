/** One column in two data sets, without its missing values. */
export type Sample = NumericSample | CategoricalSample;

export interface NumericSample {
  readonly kind: 'numeric';
  /** Finite, ascending, [n] and [m]. */
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

export interface CategoricalSample {
  readonly kind: 'categorical';
  readonly categories: readonly string[];
  /** Rows of each category, in the order of `categories`. */
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

/** How many rows of a column hold a value, in each data set. */
export interface RowCounts {
  readonly reference: number;
  readonly current: number;
}

export function rowCounts(sample: Sample): RowCounts {
  if (sample.kind === 'categorical')
    return { reference: sum(sample.reference), current: sum(sample.current) };
  return { reference: sample.reference.length, current: sample.current.length };
}

export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
