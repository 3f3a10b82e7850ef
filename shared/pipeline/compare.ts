import { agreementOf } from '../agreement/agreement-of';
import { formatNumber } from '../figures';
import { metricsOfGate } from '../gate/rules-of';
import { metricById } from '../metrics';
import { type BoundMetric, worseBy } from '../metrics/bound-metric';
import type { SampleRows } from '../metrics/metric';
import type { AgreementRecord, ComparisonRecord, EvaluationRecord, ModelRole } from '../run/schema';
import { type MeasuredIntervals, measureIntervals } from '../uncertainty/intervals';
import type { Stage, StageContext } from './stage';

/** Says how sure each figure is, and sets the other models' metrics beside the baseline's. */
export const compare: Stage = {
  id: 'compare',
  title: 'Compare',
  weight: 2,
  async run(context, { evaluations, samples, clusters }) {
    const { gate } = context;
    if (evaluations.length === 0)
      return { status: 'not_run', summary: 'Not run: no model was evaluated', found: {} };
    const metrics = metricsOfGate(gate).map((id) => metricById(gate.task, id));
    const intervals = await measure(context, metrics, samples, clusters);
    const withIntervals = evaluations.map((one) => ({ ...one, intervals: intervals.own[one.role] ?? {} }));
    const baseline = evaluations.find(({ role }) => role === 'baseline');
    if (baseline === undefined) {
      const summary = 'Intervals of every metric; the gate names no baseline to compare with';
      return { status: 'done', summary, found: { evaluations: withIntervals } };
    }
    const others = evaluations.filter(({ role }) => role !== 'baseline');
    const comparisons = others.flatMap((one) =>
      metrics.map((metric) => compareMetric(metric, one, baseline, intervals)),
    );
    const agreements = others.flatMap(({ role }) => agreementWith(role, samples));
    return {
      status: 'done',
      summary: summarize(comparisons),
      found: { evaluations: withIntervals, comparisons, agreements },
    };
  },
};

function measure(
  { gate, engines, signal, report }: StageContext,
  metrics: readonly BoundMetric[],
  samples: Partial<Readonly<Record<ModelRole, SampleRows>>>,
  clusters: Uint32Array | null,
): Promise<MeasuredIntervals> {
  const models = Object.entries(samples).flatMap(([role, rows]) =>
    rows === undefined ? [] : [{ role, rows }],
  );
  const { confidence, replicates, method, seed } = gate.uncertainty;
  return measureIntervals(
    models,
    samples.baseline === undefined ? null : 'baseline',
    metrics,
    { confidence, replicates, method, seed, clusters },
    engines.compute,
    { signal, onProgress: (fraction) => report({ fraction, note: 'intervals' }) },
  );
}

/** `regression` is positive where the candidate is worse, whichever way the metric points. */
export function compareMetric(
  metric: BoundMetric,
  candidate: Pick<EvaluationRecord, 'role' | 'metrics'>,
  baseline: Pick<EvaluationRecord, 'metrics'>,
  intervals: Pick<MeasuredIntervals, 'differences' | 'regressions'>,
): ComparisonRecord {
  const { id, greaterIsBetter } = metric;
  const { role } = candidate;
  const ours = candidate.metrics[id] ?? null;
  const theirs = baseline.metrics[id] ?? null;
  const areKnown = ours !== null && theirs !== null;
  return {
    role,
    metric: id,
    greater_is_better: greaterIsBetter,
    candidate: ours,
    baseline: theirs,
    difference: areKnown ? ours - theirs : null,
    interval: intervals.differences[role]?.[id] ?? null,
    regression: areKnown ? worseBy(metric, ours, theirs) : null,
    regression_interval: intervals.regressions[role]?.[id] ?? null,
  };
}

function agreementWith(
  role: ModelRole,
  samples: Partial<Readonly<Record<ModelRole, SampleRows>>>,
): readonly AgreementRecord[] {
  const ours = samples[role];
  const theirs = samples.baseline;
  if (ours === undefined || theirs === undefined) return [];
  const lacksThreshold = [ours, theirs].some(
    (rows) => rows.task === 'binary' && Number.isNaN(rows.threshold),
  );
  return lacksThreshold ? [] : [{ role, ...agreementOf(ours, theirs) }];
}

function summarize(comparisons: readonly ComparisonRecord[]): string {
  const ofCandidate = comparisons.filter(({ role }) => role === 'candidate');
  if (ofCandidate.length === 0) return 'The candidate was not evaluated, so it is not compared';
  const worst = ofCandidate.reduce<ComparisonRecord | null>(
    (found, one) => ((one.regression ?? 0) > (found?.regression ?? 0) ? one : found),
    null,
  );
  if (worst === null || worst.regression === null) return 'The candidate is worse in no metric';
  return `Worst: ${worst.metric} is ${formatNumber(worst.regression)} worse than the baseline's`;
}
