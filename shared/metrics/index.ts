import { binaryMetrics } from './binary';
import { type BoundMetric, bindMetric } from './bound-metric';
import type { Metric, SampleRows } from './metric';
import { multiclassMetrics } from './multiclass';
import { regressionMetrics } from './regression';
import type { Task } from './task';

/** The metrics that are taken where a gate names none. */
export const defaultMetrics: Readonly<Record<Task, readonly string[]>> = {
  binary: [
    'roc_auc',
    'average_precision',
    'f1',
    'precision',
    'recall',
    'false_negative_rate',
    'matthews_corrcoef',
    'log_loss',
    'brier_score',
  ],
  multiclass: ['accuracy', 'balanced_accuracy', 'f1_macro', 'f1_weighted', 'roc_auc_ovr', 'log_loss'],
  regression: ['mean_absolute_error', 'root_mean_squared_error', 'r2', 'median_absolute_error', 'mean_bias'],
};

const registries = {
  binary: binaryMetrics,
  multiclass: multiclassMetrics,
  regression: regressionMetrics,
} as const;

/** Every metric of a task, without their parameters. */
export function metricsOf(task: Task): readonly Metric[] {
  return registries[task] as readonly Metric<never>[] as readonly Metric[];
}

/** `roc_auc`, `fbeta@2`: the metric with its parameter; null where there is no such metric or its parameter is wrong. */
export function findMetric(task: Task, id: string): BoundMetric | null {
  const at = id.indexOf('@');
  const name = at < 0 ? id : id.slice(0, at);
  const metric = metricsOf(task).find((one) => one.id === name);
  return metric === undefined ? null : bindMetric(metric, at < 0 ? null : id.slice(at + 1));
}

/** As `findMetric`, for an id that was checked. */
export function metricById(task: Task, id: string): BoundMetric {
  const metric = findMetric(task, id);
  if (metric === null) throw new Error(`no metric of ${task} is named ${id}`);
  return metric;
}

/** The named metrics of these rows, by id; null where undefined, or where the model gives too little for one. */
export function metricValues(rows: SampleRows, ids: readonly string[]): Record<string, number | null> {
  return Object.fromEntries(ids.map((id) => [id, metricById(rows.task, id).compute(rows)]));
}
