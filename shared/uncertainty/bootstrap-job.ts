import type { SampleRows } from '../metrics/metric';

/** A paired bootstrap: every replicate draws one set of weights and takes every metric of every model with it. */
export interface BootstrapJob {
  /** The models' samples of the same rows in the same order. */
  readonly models: readonly SampleRows[];
  /** Metric ids of the task, with their parameters. */
  readonly metrics: readonly string[];
  /** All of them, those of the jackknife among them. */
  readonly replicates: number;
  /**
   * The last so many replicates are a jackknife's: instead of drawing rows, each leaves out one group of them (row or
   * cluster number modulo the number of groups). 0 for none.
   */
  readonly jackknifeGroups: number;
  /** A whole number below 2^32. */
  readonly seed: number;
  /** Which cluster each row belongs to, numbered from 0, [n]; null where rows are independent. */
  readonly clusters: Uint32Array | null;
}
