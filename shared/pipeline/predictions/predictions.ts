/** What a model said of every row of the eval set, in the order of the rows. */
export type Predictions =
  /** Scores of the positive class or probabilities, [n]. */
  | { readonly kind: 'scores'; readonly values: Float64Array }
  /** Row-major [n, classes]. */
  | { readonly kind: 'probabilities'; readonly classes: readonly string[]; readonly values: Float64Array }
  /** Labels as text, [n]. */
  | { readonly kind: 'labels'; readonly labels: readonly string[] }
  /** Of a regression, [n]; with the ends of a predicted interval, or without. */
  | {
      readonly kind: 'values';
      readonly values: Float64Array;
      readonly interval: { readonly low: Float64Array; readonly high: Float64Array } | null;
    };
