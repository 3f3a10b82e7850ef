import { formatCount, formatNumber } from '../figures';
import type { Gate } from '../gate/schema';
import type { ComparisonRecord, RuleResult, Verdict } from '../run/schema';

/**
 * pass only when every rule passes. A rule that could not be judged makes the gate fail, unless the gate says that
 * this is `not_enough_data`; a rule that fails makes it fail whatever else. Rules of less than critical severity only
 * warn. A gate without critical rules gives no pass.
 */
export function verdictOf(
  gate: Gate,
  rules: readonly RuleResult[],
  comparisons: readonly ComparisonRecord[],
): Verdict {
  const critical = rules.filter(({ severity }) => severity === 'critical');
  const failed = critical.filter(({ status }) => status === 'fail');
  const notJudged = critical.filter(({ status }) => status === 'not_judged');
  const counts = {
    passed: rules.filter(({ status }) => status === 'pass').length,
    failed: failed.length,
    not_judged: notJudged.length,
    warnings: rules.filter(({ severity, status }) => severity !== 'critical' && status !== 'pass').length,
  };
  const undecided = gate.when_not_judged === 'fail' ? 'fail' : 'not_enough_data';
  if (failed[0] !== undefined) return { status: 'fail', sentence: failed[0].sentence, ...counts };
  if (notJudged[0] !== undefined) return { status: undecided, sentence: notJudged[0].sentence, ...counts };
  if (critical.length === 0)
    return {
      status: undecided,
      sentence:
        rules.length === 0
          ? 'The gate has no rule to judge by'
          : 'No rule of the gate is critical, so none can pass it',
      ...counts,
    };
  return {
    status: 'pass',
    sentence: `All ${critical.length} rules pass${headline(comparisons)}${withWarnings(counts.warnings)}`,
    ...counts,
  };
}

function withWarnings(warnings: number): string {
  return warnings === 0 ? '' : `; ${formatCount(warnings, 'warning')}`;
}

function headline([first]: readonly ComparisonRecord[]): string {
  if (first === undefined || first.candidate === null || first.baseline === null) return '';
  return `; ${first.metric} is ${formatNumber(first.candidate)} against the baseline's ${formatNumber(first.baseline)}`;
}
