import type { Severity } from '../checks/check';
import type { Gate } from '../gate/schema';
import type { RuleResult } from '../run/schema';
import { rowsNeeded } from '../uncertainty/rows-needed';
import { type Decision, sentenceOf } from './bound-sentence';
import type { Adjusted } from './multiple-testing';
import type { Reading, Standing } from './reading';
import type { RuleFinding } from './rule-kind';

/** What a reading comes to, given its p-value among those of its family. */
export function decide(reading: Reading, adjusted: Adjusted | null): RuleFinding {
  const { kind, rule, subgroup, decideOn, onInconclusive, value, baseline, measured } = reading;
  const common = { kind: kind.kind, subject: rule.metric, subgroup, value, baseline, decide_on: decideOn };
  if (typeof measured === 'string') {
    const sentence = sentenceOf(reading, { status: 'not_judged' });
    return { ...common, status: 'not_judged', bound: null, sentence, severity: rule.severity };
  }
  const decision = decisionOn(measured, adjusted);
  return {
    ...common,
    ...withEffect(decision.status, rule.severity, onInconclusive),
    bound: measured.bound,
    sentence: sentenceOf(reading, decision),
    interval: measured.interval,
    rows_needed: decision.status === 'inconclusive' ? (decision.rowsNeeded ?? null) : null,
    p_value: measured.pValue,
    adjusted_p_value: adjusted?.pValue ?? null,
  };
}

/** pass or fail where the whole interval is on one side; a bound itself is still kept. */
export function sideOf({ point, low, high }: Standing['excess']): 'pass' | 'fail' | 'inconclusive' {
  const [from, to] = low === null || high === null ? [point, point] : [low, high];
  if (to <= 0) return 'pass';
  return from > 0 ? 'fail' : 'inconclusive';
}

/** What on_inconclusive makes of a rule: `warn` leaves it inconclusive, but without a say; `pass` lets it pass. */
export function withEffect(
  status: RuleResult['status'],
  severity: Severity,
  onInconclusive: Gate['on_inconclusive'],
): Pick<RuleResult, 'status' | 'severity'> {
  if (status !== 'inconclusive' || onInconclusive === 'fail') return { status, severity };
  if (onInconclusive === 'pass') return { status: 'pass', severity };
  return { status, severity: severity === 'critical' ? 'warning' : severity };
}

function decisionOn(standing: Standing, adjusted: Adjusted | null): Decision {
  const { excess, interval, rows } = standing;
  if (interval !== null && (excess.low === null || excess.high === null))
    return { status: 'inconclusive', reason: interval.reason ?? 'there is no interval' };
  const status = sideOf(excess);
  const level = interval === null ? 0 : (1 - interval.level) / 2;
  const isWithheld = status === 'fail' && adjusted?.decides === true && adjusted.pValue > level;
  if (isWithheld) return { status: 'inconclusive', withheld: { ...adjusted, level } };
  if (status !== 'inconclusive') return { status };
  const end = (excess.point > 0 ? excess.low : excess.high) ?? 0;
  const needed =
    rows === null ? null : rowsNeeded(rows, Math.abs(excess.point - end), Math.abs(excess.point));
  return { status, rowsNeeded: needed };
}
