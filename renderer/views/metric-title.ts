import { metrics } from '../../shared/metrics';

/** The metric's title; the id itself for a metric that this version does not know. */
export function metricTitle(id: string): string {
  return metrics.find((metric) => metric.id === id)?.title ?? id;
}
