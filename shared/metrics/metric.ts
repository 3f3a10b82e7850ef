/** tn, fp, fn, tp counted at one threshold. */
export interface ConfusionMatrix {
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
}

/** Labels and scores made ready once, for all metrics. */
export interface BinaryScores {
  /** 0 or 1, [n]. */
  readonly labels: Uint8Array;
  /** Finite, [n]; the higher, the likelier the positive class. */
  readonly scores: Float64Array;
  /** A row counts as predicted positive when score >= threshold. */
  readonly threshold: number;
  readonly positives: number;
  readonly confusion: ConfusionMatrix;
  /** Row numbers by falling score, ties in row order; sorted at the first call. */
  descending(): Uint32Array;
}

export interface Metric {
  /** scikit-learn's name, and the file's. */
  readonly id: string;
  readonly title: string;
  readonly greaterIsBetter: boolean;
  /** Whether the value moves with the threshold. */
  readonly usesThreshold: boolean;
  /** Null where the metric is undefined for these rows, such as ROC-AUC on one class. */
  compute(input: BinaryScores): number | null;
}
