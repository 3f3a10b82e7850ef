import { whatChanged } from '../../../shared/findings/what-changed';
import type { DistributionRecord, RunDocument } from '../../../shared/run/schema';
import { totalVariation } from '../../charts/total-variation';

/** A column with what marks it. */
export interface MarkedDistribution {
  readonly distribution: DistributionRecord;
  /** How many checks of this column did not pass. */
  readonly failedChecks: number;
  /** Whether one of them is critical. */
  readonly hasCritical: boolean;
  /** Of train from the reference, 0 to 1; null where one of them has no values. */
  readonly shift: number | null;
}

export type Evidence =
  | { readonly kind: 'distribution'; readonly marked: MarkedDistribution }
  | { readonly kind: 'subgroups'; readonly metric: string };

const dataRules: readonly string[] = ['expectation', 'drift', 'unit_change'];

/** What to draw beside the rules: where the data failed, the column that changed most, else the groups of the first failed subgroup rule. */
export function evidenceOf(
  document: Pick<RunDocument, 'checks' | 'distributions' | 'drift' | 'transforms' | 'rules'>,
): Evidence | null {
  const { checks, rules } = document;
  const dataFailed =
    checks.some(({ status }) => status !== 'pass') ||
    rules.some(({ status, kind }) => status === 'fail' && dataRules.includes(kind));
  const marked = dataFailed ? mostChanged(document) : null;
  if (marked !== null) return { kind: 'distribution', marked };
  const rule = rules.find(({ status, subgroup }) => status === 'fail' && subgroup !== null);
  return rule === undefined ? null : { kind: 'subgroups', metric: rule.subject };
}

function mostChanged(
  document: Pick<RunDocument, 'checks' | 'distributions' | 'drift' | 'transforms'>,
): MarkedDistribution | null {
  const byColumn = new Map(document.distributions.map((one) => [one.column, one]));
  for (const { column } of whatChanged(document)) {
    const distribution = byColumn.get(column);
    if (distribution === undefined) continue;
    const failed = document.checks.filter((check) => check.column === column && check.status !== 'pass');
    return {
      distribution,
      failedChecks: failed.length,
      hasCritical: failed.some(({ severity }) => severity === 'critical'),
      shift: totalVariation(distribution, 'train', 'reference'),
    };
  }
  return null;
}
