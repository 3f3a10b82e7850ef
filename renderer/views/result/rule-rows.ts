import type { RuleResult, RunDocument } from '../../../shared/run/schema';
import { checkSentence } from './check-sentence';

const order: readonly RuleResult['status'][] = ['fail', 'inconclusive', 'not_judged', 'pass'];

/** What cannot fail the gate comes after what can. */
function rankOf({ status, severity }: RuleResult): number {
  if (status === 'pass') return 4;
  if (severity !== 'critical') return severity === 'warning' ? 2 : 3;
  return status === 'fail' ? 0 : 1;
}

/**
 * What the verdict rests on: failures first, then what was not judged, then warnings, then what passed; within each the
 * data checks come first. A failed check without a rule of its own is added, so that none is overlooked.
 */
export function ruleRows({ rules, checks }: Pick<RunDocument, 'rules' | 'checks'>): RuleResult[] {
  const sentences = new Set(checks.map(({ sentence }) => sentence));
  const said = new Set(rules.map((rule) => checkSentence(rule, sentences)));
  const unruled = checks
    .filter(({ status, sentence }) => status !== 'pass' && !said.has(sentence))
    .map(
      ({ type, column, sentence, severity }): RuleResult => ({
        kind: 'expectation',
        subject: column === null ? type : `${type}(${column})`,
        subgroup: null,
        status: 'fail',
        value: null,
        bound: null,
        baseline: null,
        sentence,
        severity,
        between: null,
        decide_on: 'point',
        interval: null,
        rows_needed: null,
        p_value: null,
        adjusted_p_value: null,
        parts: [],
      }),
    );
  const rank = (rule: RuleResult) => rankOf(rule) * 2 + (rule.kind === 'expectation' ? 0 : 1);
  return [...unruled, ...rules].sort((left, right) => rank(left) - rank(right));
}

/** The worst status of the rules on a metric, on all rows or in one group; null where there is none. */
export function worstStatus(
  rules: readonly RuleResult[],
  metric: string,
  subgroup: string | null,
): RuleResult['status'] | null {
  const statuses = rules
    .filter((rule) => rule.subgroup === subgroup && rule.subject === metric)
    .map(({ status }) => status);
  return order.find((status) => statuses.includes(status)) ?? null;
}

/** Without what the problems of the run say at length: they stand above the rules. */
export function withoutProblems(sentence: string, problems: readonly { readonly message: string }[]): string {
  return problems.reduce((text, { message }) => text.replace(message, 'see the problem above'), sentence);
}

const kinds: Readonly<Record<string, string>> = {
  expectation: 'expectation',
  drift: 'drift',
  unit_change: 'change of unit',
  min: 'at least',
  max: 'at most',
  max_regression: 'regression',
  min_improvement: 'improvement',
  max_improvement: 'too good',
  limit: 'limit',
  ratio: 'ratio',
  all_of: 'all of these',
  any_of: 'any of these',
  at_least: 'some of these',
};

export function kindInWords(kind: string): string {
  return kinds[kind] ?? kind;
}
