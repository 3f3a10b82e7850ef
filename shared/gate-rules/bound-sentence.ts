import { formatAgainst, formatCount, formatNumber, formatPercent, roundedUp } from '../figures';
import type { GateTolerance } from '../gate/schema';
import type { DifferenceBound } from './bound-kind';
import type { Adjusted } from './multiple-testing';
import type { Reading, Standing } from './reading';

export type Decision =
  | { readonly status: 'pass' | 'fail' | 'not_judged' }
  | {
      readonly status: 'inconclusive';
      /** In all; null where no number can be told. */
      readonly rowsNeeded?: number | null;
      /** Why there is no interval. */
      readonly reason?: string;
      /** The interval alone would fail; its p-value among the others does not. */
      readonly withheld?: Adjusted & { readonly level: number };
    };

/** `roc_auc is 0.938, 0.004 worse than the baseline's 0.942 (95% interval 0.001 to 0.007 worse); at most 0.005 worse is allowed: ...` */
export function sentenceOf(reading: Reading, decision: Decision): string {
  const { kind, rule, subgroup, value, baseline, measured } = reading;
  const name = subgroup === null ? rule.metric : `${rule.metric} of ${subgroup}`;
  if (kind.of === 'value') {
    const bound = rule[kind.kind] ?? 0;
    const expected = `expected at ${kind.side} ${formatNumber(bound)}`;
    if (typeof measured === 'string') return `${name} could not be judged: ${measured}; ${expected}`;
    const interval = intervalText(measured, (end) => formatAgainst(end, bound));
    return `${name} is ${formatAgainst(value ?? 0, bound)}${interval}; ${expected}${endingOf(reading, decision)}`;
  }
  if (typeof measured === 'string') {
    const judged = kind.of === 'worse' ? 'Regression' : 'Improvement';
    return `${judged} of ${name} could not be judged: ${measured}`;
  }
  const against = differenceText(kind, measured, decision, baseline ?? 0);
  const allowed = toleranceText(kind, rule[kind.kind] ?? {});
  return `${name} is ${formatNumber(value ?? 0)}, ${against}; ${allowed}${endingOf(reading, decision)}`;
}

/** A difference that breaks its bound reads differently from it. */
function differenceText(
  { of }: DifferenceBound,
  standing: Standing,
  { status }: Decision,
  baseline: number,
): string {
  const { quantity, limit } = standing;
  const worse = of === 'worse' ? quantity : 0 - quantity;
  const bound = Math.abs(status === 'fail' ? limit : quantity);
  const ends = signedEnds(standing);
  const interval = ends === null ? '' : ` (${levelOf(standing)} interval ${ends})`;
  if (worse === 0) return `equal to the baseline's${interval}`;
  const by = formatAgainst(Math.abs(worse), bound);
  return `${by} ${worse > 0 ? 'worse' : 'better'} than the baseline's ${formatNumber(baseline)}${interval}`;
}

/** `0.001 to 0.007 worse`, `0.002 better to 0.007 worse`; null where there is no interval. */
function signedEnds({ interval, limit }: Standing): string | null {
  const { low = null, high = null } = interval ?? {};
  if (low === null || high === null) return null;
  const [from, to] = [low, high].map((end) => formatAgainst(Math.abs(end), Math.abs(limit)));
  if (low >= 0) return `${from} to ${to} worse`;
  return high <= 0 ? `${to} to ${from} better` : `${from} better to ${to} worse`;
}

function intervalText(standing: Standing, format: (end: number) => string): string {
  const { low = null, high = null } = standing.interval ?? {};
  if (low === null || high === null) return '';
  return ` (${levelOf(standing)} interval ${format(low)} to ${format(high)})`;
}

function levelOf({ interval }: Standing): string {
  return formatPercent(interval?.level ?? 0);
}

function toleranceText({ side, of, is }: DifferenceBound, { absolute, relative }: GateTolerance): string {
  const bounds = [
    ...(absolute === undefined ? [] : [formatNumber(absolute)]),
    ...(relative === undefined ? [] : [formatPercent(relative)]),
  ].map((bound) => `at ${side} ${bound}`);
  return `${bounds.join(' and ')} ${of} ${is}`;
}

function endingOf(reading: Reading, decision: Decision): string {
  const { kind, onInconclusive } = reading;
  if (decision.status === 'fail')
    return kind.of !== 'value' && kind.suspicion !== undefined ? `: ${kind.suspicion}` : '';
  if (decision.status !== 'inconclusive') return '';
  const passes = onInconclusive === 'pass' ? '; the gate lets it pass' : '';
  return `: not enough data, ${whatIsMissing(reading, decision)}${passes}`;
}

function whatIsMissing(
  { subgroup, measured }: Reading,
  { reason, withheld, rowsNeeded }: Extract<Decision, { status: 'inconclusive' }>,
): string {
  if (reason !== undefined) return reason;
  if (withheld !== undefined)
    return `beside ${formatCount(withheld.among - 1, 'other test')} on subgroups its p is ${formatAgainst(withheld.pValue, withheld.level)}, and ${formatNumber(withheld.level)} would count`;
  const rows = typeof measured === 'string' ? null : measured.rows;
  if (rows === null || rowsNeeded === null || rowsNeeded === undefined)
    return 'and the value is so near the bound that no number of rows can be told';
  const more = roundedUp(rowsNeeded - rows);
  return `${formatCount(more, 'more row')}${subgroup === null ? '' : ` of ${subgroup}`} would settle it`;
}
