import type { ZodType } from 'zod';
import type { Task } from './task';

/** One weight for each row, finite and not negative, [n]; null where every row counts once. */
export type Weights = Float64Array | null;

/** What a metric reads of a model: its classes, an order of the rows, or probabilities (of a regression: its values). */
export type Needs = 'labels' | 'scores' | 'probabilities';

/** What every sample has: the rows of one model and their truth, made ready once for all metrics of its task. */
export interface Rows {
  readonly task: Task;
  /** What the sample was made from, for a worker to make it again. */
  readonly source: SampleSource;
  readonly n: number;
  readonly weights: Weights;
  /** The most that the model gave: metrics that need more are undefined. */
  readonly gives: Needs;
}

/** Plain data that `rowsOf` makes a sample of; it can be posted to a worker. */
export interface BinarySource {
  readonly task: 'binary';
  readonly gives: Needs;
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  readonly threshold: number;
  readonly weights: Weights;
  readonly costs: Costs | null;
}

export interface MulticlassSource {
  readonly task: 'multiclass';
  readonly classes: readonly string[];
  readonly labels: Uint16Array;
  /** Null where the probabilities tell: the first class of the highest. One of the two must be given. */
  readonly predicted: Uint16Array | null;
  readonly probabilities: Float32Array | Float64Array | null;
  /** `scores` where the probabilities do not sum to 1 in each row, so that they only order the classes. */
  readonly gives?: 'scores';
  readonly weights: Weights;
}

export interface RegressionSource {
  readonly task: 'regression';
  readonly truth: Float64Array;
  readonly predicted: Float64Array;
  readonly interval: { readonly low: Float64Array; readonly high: Float64Array } | null;
  readonly weights: Weights;
}

export type SampleSource = BinarySource | MulticlassSource | RegressionSource;

/** tn, fp, fn, tp at one threshold: sums of weights, or counts where rows have none. */
export interface ConfusionMatrix {
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
}

/** What one row costs by what became of it: an amount for all, or one for each row [n]. A gain is negative. */
export interface Costs {
  readonly true_negative: number | Float64Array;
  readonly false_positive: number | Float64Array;
  readonly false_negative: number | Float64Array;
  readonly true_positive: number | Float64Array;
}

export interface BinaryRows extends Rows {
  readonly task: 'binary';
  readonly source: BinarySource;
  /** 0 or 1, [n]. */
  readonly labels: Uint8Array;
  /** Finite, [n]; the higher, the likelier the positive class. 0 and 1 where the model gives labels alone. */
  readonly scores: Float64Array;
  /** A row counts as predicted positive when score >= threshold; NaN where there is none to count by. */
  readonly threshold: number;
  readonly costs: Costs | null;
  /** Rows of the positive class, whatever their weight. */
  readonly positives: number;
  readonly confusion: ConfusionMatrix;
  /** Row numbers by falling score, ties in row order; sorted once, at the first call. */
  descending(): Uint32Array;
  /** The same rows under other weights, which are not checked; what does not depend on them, such as the order, is shared. */
  reweighted(weights: Weights): BinaryRows;
  /**
   * What `make` gives for these rows; made once, and kept for every sample that comes of them by `reweighted`. `make`
   * may not read the weights, nor what depends on them, and has to be the same function each time.
   */
  shared<T>(make: (rows: BinaryRows) => T): T;
}

export interface MulticlassRows extends Rows {
  readonly task: 'multiclass';
  readonly source: MulticlassSource;
  readonly classes: readonly string[];
  /** 1 for a class that is true or predicted of some row, whatever its weight, [classes]. */
  readonly present: Uint8Array;
  /** Index of the true class, [n]. */
  readonly labels: Uint16Array;
  /** Index of the predicted class, [n]: the given label, or the first class of the highest probability. */
  readonly predicted: Uint16Array;
  /** Row-major [n, classes]; null where the model gives labels alone. */
  readonly probabilities: Float32Array | Float64Array | null;
  /** Row-major [classes, classes], true by predicted: sums of weights. */
  readonly confusion: Float64Array;
  /** What `make` makes of these rows, once for them under whatever weights: it must not read weights. */
  shared<T>(make: (rows: MulticlassRows) => T): T;
  /** What `make` makes of these rows, once for them under these weights. */
  once<T>(make: (rows: MulticlassRows) => T): T;
  reweighted(weights: Weights): MulticlassRows;
}

export interface RegressionRows extends Rows {
  readonly task: 'regression';
  readonly source: RegressionSource;
  /** Finite, [n]. */
  readonly truth: Float64Array;
  /** Finite, [n]. */
  readonly predicted: Float64Array;
  /** The ends of a predicted interval, [n]; null where the model gives none. */
  readonly interval: { readonly low: Float64Array; readonly high: Float64Array } | null;
  /** What `make` makes of these rows, once for them under whatever weights: it must not read weights. */
  shared<T>(make: (rows: RegressionRows) => T): T;
  /** What `make` makes of these rows, once for them under these weights. */
  once<T>(make: (rows: RegressionRows) => T): T;
  reweighted(weights: Weights): RegressionRows;
}

export type SampleRows = BinaryRows | MulticlassRows | RegressionRows;

/** How many of how many, in weights. */
export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

export interface MetricParameter {
  /** What it is called in the documentation: `beta`, `k`, `min_recall`. */
  readonly name: string;
  /** Reads the text after `@` in `fbeta@2`. */
  readonly schema: ZodType<number | string>;
  /** Taken where the id has no `@`; null where one must be given. */
  readonly default: number | string | null;
}

/** One metric of one task. */
export interface Metric<R extends Rows = SampleRows> {
  /** scikit-learn's name, and the file's. */
  readonly id: string;
  readonly title: string;
  readonly greaterIsBetter: boolean;
  /**
   * The best value, where values can miss it on both sides, such as 0 for mean_bias, and where it depends on the
   * parameter, such as the nominal level for interval_coverage; absent where it is an end.
   */
  readonly best?: number | ((parameter: number | string | null) => number);
  /** The least and the greatest value that there can be, an end of doubles where there is no other; absent where both are. */
  readonly range?: readonly [number, number];
  /** Whether the value moves with the threshold. */
  readonly usesThreshold: boolean;
  /** The label that a model which knows nothing gives to all rows: the most frequent one unless this says the best. */
  readonly constantLabel?: 'best';
  readonly needs: Needs;
  readonly parameter?: MetricParameter;
  /**
   * For a metric that is a share of rows: how many of how many, in weights; absent for others. Lets Wilson's interval
   * and McNemar's test be used. Null where these rows give none.
   */
  readonly proportion?: (rows: R, parameter: number | string | null) => Proportion | null;
  /**
   * For a metric that is a mean over the rows: the value of each, [n], which weights do not change; absent for others.
   * Lets the bootstrap add up many weightings at once. Null where the metric is undefined.
   */
  readonly rowValues?: (rows: R) => Float64Array | null;
  /** Null where the metric is undefined for these rows, such as ROC-AUC on one class. */
  compute(rows: R, parameter: number | string | null): number | null;
}
