import { metricById } from '../metrics';
import type { Task } from '../metrics/task';
import type { RunDocument } from '../run/schema';
import type { Report } from './report';

/** The candidate's figures as one flat object, with the keys that evaluation scripts use. */
export const evaluationResults = {
  id: 'evaluation-results',
  title: 'Evaluation results',
  fileName: 'evaluation_results.json',
  render: (document) => `${JSON.stringify(flatten(document), null, 2)}\n`,
} satisfies Report;

function flatten({ evaluations, subgroups, gate }: RunDocument): Record<string, number | null> {
  const candidate = evaluations.find(({ role }) => role === 'candidate');
  const { task, threshold } = gate.spec;
  const isChosen = typeof threshold !== 'number';
  const keyOf = (id: string) => resultKey(task, id, isChosen ? null : (candidate?.threshold ?? null));
  const flat: Record<string, number | null> = {};
  for (const [id, value] of Object.entries(candidate?.metrics ?? {})) flat[keyOf(id)] = value;
  flat.n_eval_samples = candidate?.n ?? null;
  if (isChosen) flat.threshold = candidate?.threshold ?? null;
  for (const group of subgroups) {
    const suffix = groupSuffix(group.id);
    for (const [id, value] of Object.entries(group.candidate ?? {})) flat[`${keyOf(id)}_${suffix}`] = value;
    flat[`n_eval_samples_${suffix}`] = group.n;
  }
  return flat;
}

/** `roc_auc`, or `f1_at_0.5` for a metric that moves with the threshold, where there is one. */
export function resultKey(task: Task, metricId: string, threshold: number | null): string {
  return threshold !== null && metricById(task, metricId).usesThreshold
    ? `${metricId}_at_${threshold}`
    : metricId;
}

/** A subgroup's id as part of a key: `merchant_category=travel` is `merchant_category_travel`. The value stays as it is, so that no two groups share a key. */
export function groupSuffix(subgroupId: string): string {
  return subgroupId.replace('=', '_');
}
