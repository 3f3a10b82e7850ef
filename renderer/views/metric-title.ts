import { findMetric } from '../../shared/metrics';
import type { BoundMetric } from '../../shared/metrics/bound-metric';
import { tasks } from '../../shared/metrics/task';

/** The metric of whichever task has it; null for one that this version does not know. */
export function knownMetric(id: string): BoundMetric | null {
  return tasks.map((task) => findMetric(task, id)).find((metric) => metric !== null) ?? null;
}

/** The metric's title; the id itself for a metric that this version does not know. */
export function metricTitle(id: string): string {
  return knownMetric(id)?.title ?? id;
}
