import { rulesOf } from '../gate/rules-of';
import type { GateRuleItem } from '../gate/schema';
import { ruleResult } from '../run/rule-schema';
import { type Combined, combine } from './combine';
import type { RuleFinding } from './rule-kind';

const mostTold = 3;

/** What a rule of the group came to: it has several findings where it sets several bounds, or stands for several groups of rows. */
type OfRule = Combined<RuleFinding & { readonly severity: NonNullable<RuleFinding['severity']> }>;

export function kindOfItem(item: GateRuleItem): 'all_of' | 'any_of' | 'at_least' | null {
  if ('all_of' in item) return 'all_of';
  if ('any_of' in item) return 'any_of';
  return 'at_least' in item ? 'at_least' : null;
}

/** One finding for a group of rules, given those of each of its rules. A rule counts as passed when all that it asks is. */
export function judgeGroup(
  item: GateRuleItem,
  kind: NonNullable<ReturnType<typeof kindOfItem>>,
  found: readonly (readonly RuleFinding[])[],
): RuleFinding {
  const outcomes = found.map((findings): OfRule => {
    const complete = findings.map((one) => ({ ...one, severity: one.severity ?? 'critical' }));
    return combine(complete, complete.length);
  });
  const needed = neededOf(item);
  const { status, severity, deciding } = combine(outcomes, needed);
  const passed = outcomes.filter((one) => one.status === 'pass').length;
  const must = kind === 'at_least' ? `at least ${needed} must` : kind === 'any_of' ? 'one must' : 'all must';
  const passes = `${passed} of ${outcomes.length} rules ${passed === 1 ? 'passes' : 'pass'}; ${must}`;
  const metrics = rulesOf(item).map(({ metric }) => metric);
  return {
    kind,
    subject: [...new Set(metrics)].join(', '),
    subgroup: null,
    status,
    severity,
    value: passed,
    bound: needed,
    baseline: null,
    decide_on: found.flat().some(({ decide_on }) => decide_on === 'interval') ? 'interval' : 'point',
    sentence: `${passes}. ${tell(deciding.flatMap((one) => one.deciding))}`,
    parts: found.flat().map((part) => ruleResult.omit({ parts: true }).parse(part)),
  };
}

function neededOf(item: GateRuleItem): number {
  if ('any_of' in item) return 1;
  return 'at_least' in item ? item.at_least.n : rulesOf(item).length;
}

/** A failure's own words are at the front of its sentence. */
function tell(findings: readonly RuleFinding[]): string {
  const told = findings.slice(0, mostTold).map(({ sentence }) => sentence);
  const more = findings.length - told.length;
  return `${told.join('. ')}${more === 0 ? '' : `. And ${more} more`}`;
}
