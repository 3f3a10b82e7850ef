import type { ComputeEngine, ComputeOptions } from '../engines';
import { type BoundMetric, worseBy } from '../metrics/bound-metric';
import type { SampleRows } from '../metrics/metric';
import type { Interval } from '../run/interval-schema';
import { bootstrapFigures } from './bootstrap-figures';
import { closedDifferenceInterval, closedInterval } from './closed-intervals';
import { type Scarcest, scarcestUnits, tooFewUnits } from './enough-rows';
import { mirrored, noInterval } from './interval-of';

export interface ModelRows {
  readonly role: string;
  readonly rows: SampleRows;
}

export interface IntervalOptions {
  /** Above 0.5, below 1. */
  readonly confidence: number;
  readonly replicates: number;
  readonly method: 'percentile' | 'bca';
  readonly seed: number;
  /** Which cluster each row belongs to, [n]; null where rows are independent. */
  readonly clusters: Uint32Array | null;
}

/** By role, then by metric id. */
export type IntervalsOfModels = Readonly<Record<string, Readonly<Record<string, Interval>>>>;

export interface MeasuredIntervals {
  readonly own: IntervalsOfModels;
  /** Candidate less baseline, for every role but the baseline's. */
  readonly differences: IntervalsOfModels;
  /** Of `worseBy`: how much worse than the baseline, for the same roles. */
  readonly regressions: IntervalsOfModels;
}

/** No interval, whatever the rows: what is estimated is not a function of the bulk of them. */
const unestimable: Readonly<Record<string, string>> = {
  max_error: 'the largest error of a sample says nothing about the largest that there can be',
};

/**
 * How sure every metric of every model is, and every difference from the `baseline`, all on the same rows. ROC-AUC by
 * DeLong's method, shares of rows by Wilson's and Tango's; everything else, and everything where rows have weights or
 * belong to clusters, by one paired bootstrap of all models. Where the data cannot bear an interval it says why
 * (docs/uncertainty.md). Rejects with a `CancelledError` soon after the signal is given.
 */
export async function measureIntervals(
  models: readonly ModelRows[],
  baseline: string | null,
  metrics: readonly BoundMetric[],
  options: IntervalOptions,
  compute: ComputeEngine,
  hooks: ComputeOptions,
): Promise<MeasuredIntervals> {
  if (models.length === 0) return { own: {}, differences: {}, regressions: {} };
  const scarcest = scarcestUnits((models[0] as ModelRows).rows, options.clusters);
  const base = models.find(({ role }) => role === baseline);
  const others = base === undefined ? [] : models.filter((model) => model !== base);
  const closed = models.map((model) =>
    metrics.map((metric) => withoutReplicates(metric, model.rows, null, scarcest, options)),
  );
  const closedDifferences = others.map((model) =>
    metrics.map((metric) =>
      withoutReplicates(metric, model.rows, (base as ModelRows).rows, scarcest, options),
    ),
  );
  const open = metrics.filter((_, index) =>
    [...closed, ...closedDifferences].some((row) => row[index] === null),
  );
  const figures = await bootstrapFigures(models, open, scarcest.count, options, compute, hooks);

  const own = record(
    models,
    metrics,
    (model, metric, index) => closed[models.indexOf(model)]?.[index] ?? figures.own(metric, model),
  );
  const differences = record(
    others,
    metrics,
    (model, metric, index) =>
      closedDifferences[others.indexOf(model)]?.[index] ??
      figures.difference(metric, model, base as ModelRows, (ours, theirs) => ours - theirs),
  );
  const regressions = record(others, metrics, (model, metric, index) => {
    const difference = closedDifferences[others.indexOf(model)]?.[index];
    if (difference) return metric.greaterIsBetter ? mirrored(difference) : difference;
    return figures.difference(metric, model, base as ModelRows, (ours, theirs) =>
      worseBy(metric, ours, theirs),
    );
  });
  return { own, differences, regressions };
}

/** An interval, or none with its reason, that needs no replicates; null where it needs some. */
function withoutReplicates(
  metric: BoundMetric,
  rows: SampleRows,
  base: SampleRows | null,
  scarcest: Scarcest,
  { confidence, clusters }: IntervalOptions,
): Interval | null {
  const never = unestimable[metric.id];
  if (never !== undefined) return noInterval(confidence, never);
  if (metric.compute(rows) === null || (base !== null && metric.compute(base) === null)) {
    return noInterval(confidence, `${metric.id} is undefined for these rows`);
  }
  if (clusters === null && metric.best === null) {
    const interval =
      base === null
        ? closedInterval(metric, rows, scarcest, confidence)
        : closedDifferenceInterval(metric, rows, base, scarcest, confidence);
    if (interval !== null) return interval;
  }
  const reason = tooFewUnits(scarcest, metric.id);
  return reason === null ? null : noInterval(confidence, reason);
}

function record(
  models: readonly ModelRows[],
  metrics: readonly BoundMetric[],
  intervalOf: (model: ModelRows, metric: BoundMetric, index: number) => Interval,
): IntervalsOfModels {
  return Object.fromEntries(
    models.map((model) => [
      model.role,
      Object.fromEntries(metrics.map((metric, index) => [metric.id, intervalOf(model, metric, index)])),
    ]),
  );
}
