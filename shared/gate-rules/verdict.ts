import { formatCount, formatNumber } from '../figures';
import type { Gate } from '../gate/schema';
import type { ComparisonRecord, RuleResult, Verdict } from '../run/schema';

/**
 * pass only when every rule passes. A rule that fails makes the gate fail, whatever else; so does one that could not be
 * judged, unless the gate says that this is `not_enough_data`; one whose interval decides nothing is not enough data.
 * Rules of less than critical severity only warn. A gate without critical rules gives no pass. The reason is the first
 * rule that fails, else the first that was not judged, else the first that is inconclusive.
 */
export function verdictOf(
  gate: Pick<Gate, 'when_not_judged'>,
  rules: readonly RuleResult[],
  comparisons: readonly ComparisonRecord[],
): Verdict {
  const critical = rules.filter(({ severity }) => severity === 'critical');
  const of = (status: RuleResult['status']) => critical.filter((rule) => rule.status === status);
  const [failed, notJudged, inconclusive] = [of('fail'), of('not_judged'), of('inconclusive')];
  const counts = {
    passed: rules.filter(({ status }) => status === 'pass').length,
    failed: failed.length,
    not_judged: notJudged.length,
    inconclusive: inconclusive.length,
    warnings: rules.filter(({ severity, status }) => severity !== 'critical' && status !== 'pass').length,
  };
  const undecided = gate.when_not_judged === 'fail' ? 'fail' : 'not_enough_data';
  if (failed[0] !== undefined) return { status: 'fail', sentence: failed[0].sentence, ...counts };
  if (notJudged[0] !== undefined) return { status: undecided, sentence: notJudged[0].sentence, ...counts };
  if (inconclusive[0] !== undefined)
    return { status: 'not_enough_data', sentence: inconclusive[0].sentence, ...counts };
  if (critical.length === 0) {
    const sentence =
      rules.length === 0
        ? 'The gate has no rule to judge by'
        : 'No rule of the gate is critical, so none can pass it';
    return { status: undecided, sentence, ...counts };
  }
  return {
    status: 'pass',
    sentence: `${critical.length === 1 ? 'The one rule passes' : `All ${critical.length} rules pass`}${headline(critical, comparisons)}${withWarnings(counts.warnings)}`,
    ...counts,
  };
}

function withWarnings(warnings: number): string {
  return warnings === 0 ? '' : `; ${formatCount(warnings, 'warning')}`;
}

/** The first metric that a rule is on, beside the baseline's. */
function headline(rules: readonly RuleResult[], comparisons: readonly ComparisonRecord[]): string {
  const judged = rules.flatMap(({ subject, subgroup, parts }) =>
    subgroup === null ? [subject, ...parts.map((part) => part.subject)] : [],
  );
  const first = comparisons.find(({ metric }) => judged.includes(metric));
  if (first === undefined || first.candidate === null || first.baseline === null) return '';
  return `; ${first.metric} is ${formatNumber(first.candidate)} against the baseline's ${formatNumber(first.baseline)}`;
}
