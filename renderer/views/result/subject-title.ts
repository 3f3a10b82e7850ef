import { checks } from '../../../shared/checks';
import type { RuleResult } from '../../../shared/run/schema';
import { limitTitle } from '../limit-title';
import { metricTitle } from '../metric-title';

/** Subjects of rules on all columns together. */
const ofAllColumns: Readonly<Record<string, string>> = {
  max_drifted_share: 'Share of drifted columns',
  unit_changes: 'All columns',
};

/** What a rule judges, for people: `Quantiles: amount`, `ROC-AUC`, `Latency p95 (ms)`; the subject itself where it is unknown. */
export function subjectTitle({ kind, subject }: Pick<RuleResult, 'kind' | 'subject'>): string {
  if (kind === 'limit') return limitTitle(subject);
  if (kind === 'ratio') return `${limitTitle(subject)} against the baseline`;
  if (kind === 'drift' || kind === 'unit_change') return ofAllColumns[subject] ?? subject;
  if (kind !== 'expectation') return subject.split(', ').map(metricTitle).join(', ');
  const [, type = subject, column] = /^(\w+)\((.*)\)$/s.exec(subject) ?? [];
  const title = checks.find((check) => check.type === type)?.title ?? type;
  return column === undefined ? title : `${title}: ${column}`;
}
