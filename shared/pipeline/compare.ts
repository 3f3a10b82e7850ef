import { formatNumber } from '../figures';
import { metricById } from '../metrics';
import type { ComparisonRecord, EvaluationRecord } from '../run/schema';
import type { Stage } from './stage';

/** Sets the candidate's metrics beside the baseline's. */
export const compare: Stage = {
  id: 'compare',
  title: 'Compare',
  weight: 0.1,
  async run({ gate }, { evaluations }) {
    const candidate = evaluations.find(({ role }) => role === 'candidate');
    const baseline = evaluations.find(({ role }) => role === 'baseline');
    if (candidate === undefined || baseline === undefined) {
      return { status: 'not_run', summary: 'Not run: the gate names no baseline', found: {} };
    }
    const comparisons = gate.metrics.map((id) => compareMetric(id, candidate.metrics, baseline.metrics));
    return { status: 'done', summary: summarize(comparisons), found: { comparisons } };
  },
};

/** `regression` is positive where the candidate is worse, whichever way the metric points. */
export function compareMetric(
  id: string,
  candidate: EvaluationRecord['metrics'],
  baseline: EvaluationRecord['metrics'],
): ComparisonRecord {
  const { greaterIsBetter } = metricById(id);
  const ours = candidate[id] ?? null;
  const theirs = baseline[id] ?? null;
  const difference = ours === null || theirs === null ? null : ours - theirs;
  return {
    metric: id,
    greater_is_better: greaterIsBetter,
    candidate: ours,
    baseline: theirs,
    difference,
    regression: difference === null ? null : greaterIsBetter ? 0 - difference : difference,
  };
}

function summarize(comparisons: readonly ComparisonRecord[]): string {
  const worst = comparisons.reduce<ComparisonRecord | null>(
    (found, one) => ((one.regression ?? 0) > (found?.regression ?? 0) ? one : found),
    null,
  );
  if (worst === null || worst.regression === null) return 'The candidate is worse in no metric';
  return `Worst: ${worst.metric} is ${formatNumber(worst.regression)} worse than the baseline's`;
}
