import type { ComputeEngine, ComputeOptions } from '../engines';
import type { BoundMetric } from '../metrics/bound-metric';
import type { Interval } from '../run/interval-schema';
import { bootstrapInterval } from './bootstrap-interval';
import type { BootstrapJob } from './bootstrap-job';
import type { IntervalOptions, ModelRows } from './intervals';
import type { Resamples } from './resamples';

/** Enough for their kurtosis and their skewness to be known; a tenth of the usual number of replicates. */
const jackknifeGroups = 100;

interface BootstrapFigures {
  own(metric: BoundMetric, model: ModelRows): Interval;
  /** Of a figure that compares the metric of two models. */
  difference(
    metric: BoundMetric,
    model: ModelRows,
    base: ModelRows,
    compare: (ours: number, theirs: number) => number,
  ): Interval;
}

/**
 * Resamples the rows of all models together, once for all `metrics`; not at all where there are none. `units` is the number
 * of the scarcer rows or clusters.
 */
export async function bootstrapFigures(
  models: readonly ModelRows[],
  metrics: readonly BoundMetric[],
  units: number,
  { confidence, replicates, method, seed, clusters }: IntervalOptions,
  compute: ComputeEngine,
  hooks: ComputeOptions,
): Promise<BootstrapFigures> {
  const job: BootstrapJob = {
    models: models.map(({ rows }) => rows),
    metrics: metrics.map(({ id }) => id),
    replicates: replicates + jackknifeGroups,
    jackknifeGroups,
    seed,
    clusters,
  };
  const columns = models.length * metrics.length;
  const values = columns === 0 ? new Float64Array() : await compute.bootstrap(job, hooks);

  const columnOf = (metric: BoundMetric, model: ModelRows) => {
    const column = models.indexOf(model) * metrics.length + metrics.indexOf(metric);
    return Float64Array.from(
      { length: job.replicates },
      (_, row) => values[row * columns + column] as number,
    );
  };
  const estimateOf = (metric: BoundMetric, { rows }: ModelRows) => metric.compute(rows) ?? Number.NaN;
  const intervalFrom = (estimate: number, column: Float64Array, isDifference: boolean) => {
    const resamples: Resamples = {
      estimate,
      drawn: column.subarray(0, replicates),
      jackknife: column.subarray(replicates),
      units,
    };
    const isClustered = clusters !== null;
    return bootstrapInterval(resamples, { level: confidence, method, isClustered, isDifference });
  };
  return {
    own: (metric, model) => intervalFrom(estimateOf(metric, model), columnOf(metric, model), false),
    difference(metric, model, base, compare) {
      const theirs = columnOf(metric, base);
      const column = columnOf(metric, model).map((ours, row) => compare(ours, theirs[row] as number));
      return intervalFrom(compare(estimateOf(metric, model), estimateOf(metric, base)), column, true);
    },
  };
}
