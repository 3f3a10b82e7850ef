import { formatNumber } from '../figures';
import type { Gate } from '../gate/schema';
import type { ComparisonRecord, RuleResult, Verdict } from '../run/schema';

/**
 * pass only when every rule passes. A rule that could not be judged makes the gate fail, unless the gate says that
 * this is `not_enough_data`; a rule that fails makes it fail whatever else. A gate without rules gives no pass.
 */
export function verdictOf(
  gate: Gate,
  rules: readonly RuleResult[],
  comparisons: readonly ComparisonRecord[],
): Verdict {
  const failed = rules.filter(({ status }) => status === 'fail');
  const notJudged = rules.filter(({ status }) => status === 'not_judged');
  const counts = {
    passed: rules.length - failed.length - notJudged.length,
    failed: failed.length,
    not_judged: notJudged.length,
  };
  const undecided = gate.when_not_judged === 'fail' ? 'fail' : 'not_enough_data';
  if (failed[0] !== undefined) return { status: 'fail', sentence: failed[0].sentence, ...counts };
  if (notJudged[0] !== undefined) return { status: undecided, sentence: notJudged[0].sentence, ...counts };
  if (rules.length === 0)
    return { status: undecided, sentence: 'The gate has no rule to judge by', ...counts };
  return { status: 'pass', sentence: `All ${rules.length} rules pass${headline(comparisons)}`, ...counts };
}

function headline([first]: readonly ComparisonRecord[]): string {
  if (first === undefined || first.candidate === null || first.baseline === null) return '';
  return `; ${first.metric} is ${formatNumber(first.candidate)} against the baseline's ${formatNumber(first.baseline)}`;
}
