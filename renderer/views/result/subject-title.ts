import { checks } from '../../../shared/checks';
import type { RuleResult } from '../../../shared/run/schema';
import { metricTitle } from '../metric-title';

const limits: Readonly<Record<string, string>> = {
  latency_p50_ms: 'Latency p50 (ms)',
  latency_p95_ms: 'Latency p95 (ms)',
  latency_p99_ms: 'Latency p99 (ms)',
  rows_per_second: 'Rows per second',
  model_size_mb: 'Model size (MB)',
  memory_mb: 'Memory (MiB)',
};

/** Subjects of rules on all columns together. */
const ofAllColumns: Readonly<Record<string, string>> = {
  max_drifted_share: 'Share of drifted columns',
  unit_changes: 'All columns',
};

/** What a rule judges, for people: `Quantiles: amount`, `ROC-AUC`, `Latency p95 (ms)`; the subject itself where it is unknown. */
export function subjectTitle({ kind, subject }: Pick<RuleResult, 'kind' | 'subject'>): string {
  if (kind === 'limit') return limits[subject] ?? subject;
  if (kind === 'drift' || kind === 'unit_change') return ofAllColumns[subject] ?? subject;
  if (kind !== 'expectation') return metricTitle(subject);
  const [, type = subject, column] = /^(\w+)\((.*)\)$/s.exec(subject) ?? [];
  const title = checks.find((check) => check.type === type)?.title ?? type;
  return column === undefined ? title : `${title}: ${column}`;
}
