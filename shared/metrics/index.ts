import { averagePrecision } from './average-precision';
import { f1 } from './f1';
import { falseNegativeRate } from './false-negative-rate';
import type { Metric } from './metric';
import { precision } from './precision';
import { recall } from './recall';
import { rocAuc } from './roc-auc';

export const metrics = [
  rocAuc,
  averagePrecision,
  f1,
  precision,
  recall,
  falseNegativeRate,
] as const satisfies readonly Metric[];

export type MetricId = (typeof metrics)[number]['id'];
export const metricIds = metrics.map((metric) => metric.id) as [MetricId, ...MetricId[]];

export function metricById(id: string): Metric {
  const metric = metrics.find((candidate) => candidate.id === id);
  if (metric === undefined) throw new Error(`no metric is named ${id}`);
  return metric;
}
