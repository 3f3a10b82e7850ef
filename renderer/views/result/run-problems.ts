import { formatCount } from '../../../shared/figures';
import type { RuleResult, RunDocument } from '../../../shared/run/schema';
import { roleTitle } from '../role-title';
import { moreRows } from './rule-track';

/** `1 problem kept the candidate from being evaluated`; null where the whole run was done. */
export function problemsInWords({
  problems,
  models,
}: Pick<RunDocument, 'problems' | 'models'>): string | null {
  if (problems.length === 0) return null;
  const hindered = models.filter(({ problem }) => problem !== null).map(({ role }) => nameOf(role));
  const what =
    hindered.length === 0 ? 'a part of the run from being done' : `${listed(hindered)} from being evaluated`;
  return `${formatCount(problems.length, 'problem')} kept ${what}`;
}

/** What would settle the rules that are inconclusive, where there are several; null where the sentence of one says all. */
export function settledBy(document: Pick<RunDocument, 'rules' | 'evaluations' | 'subgroups'>): string | null {
  const undecided = document.rules.filter(isUndecided);
  const counts = undecided.flatMap((rule) => moreRows(rule, document) ?? []);
  if (undecided.length < 2 || counts.length === 0) return null;
  const rules =
    counts.length === undecided.length
      ? `all ${undecided.length} rules`
      : `${counts.length} of the ${undecided.length} rules`;
  return `Up to ${formatCount(Math.max(...counts), 'more row')} would settle ${rules} with not enough data.`;
}

function isUndecided({ status, severity }: RuleResult): boolean {
  return status === 'inconclusive' && severity === 'critical';
}

function nameOf(role: string): string {
  return role === 'candidate' || role === 'baseline' ? `the ${role}` : roleTitle(role);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
