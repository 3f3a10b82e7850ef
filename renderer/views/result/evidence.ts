import type { RunDocument } from '../../../shared/run/schema';
import { type ListedDistribution, listDistributions } from './distribution-order';

export type Evidence =
  | { readonly kind: 'distribution'; readonly listed: ListedDistribution }
  | { readonly kind: 'subgroups'; readonly metric: string };

/** What to draw beside the rules: the column of the first failed check, else the groups of the first failed subgroup rule. */
export function evidenceOf(
  document: Pick<RunDocument, 'checks' | 'distributions' | 'rules'>,
): Evidence | null {
  const [listed] = listDistributions(document, '');
  if (listed !== undefined && listed.failedChecks > 0) return { kind: 'distribution', listed };
  const rule = document.rules.find(({ status, subgroup }) => status === 'fail' && subgroup !== null);
  return rule === undefined ? null : { kind: 'subgroups', metric: rule.subject };
}
