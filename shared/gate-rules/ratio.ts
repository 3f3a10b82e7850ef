import { formatAgainst, formatNumber, formatPercent } from '../figures';
import type { Gate } from '../gate/schema';
import type { LatencyRecord } from '../run/schema';
import { type Cost, costs, whyNoCost } from './cost';
import { sideOf, withEffect } from './decide';
import type { Judged, RuleFinding, RuleKind } from './rule-kind';

type Ratio = NonNullable<LatencyRecord['ratios'][string]>;

/** Bounds on the model's cost divided by the baseline's, which says more than either: both ran on the same machine. */
export const ratio = {
  kind: 'ratio',
  judge: (judged) =>
    costs.flatMap((cost): readonly RuleFinding[] => {
      const bound = judged.gate.limits.max_ratio_to_baseline?.[cost.id];
      return bound === undefined ? [] : [judgeRatio(judged, cost, bound)];
    }),
} satisfies RuleKind;

function judgeRatio(judged: Judged, cost: Cost, bound: number): RuleFinding {
  const { gate, findings, role } = judged;
  const baseline = findings.latencies.find((one) => one.role === 'baseline');
  const found = findings.latencies.find((one) => one.role === role)?.ratios[cost.id];
  const common = {
    kind: 'ratio',
    subject: cost.id,
    subgroup: null,
    bound,
    value: found?.value ?? null,
    baseline: baseline === undefined ? null : cost.read(baseline),
  };
  const expected = `expected at most ${formatNumber(bound)} times`;
  if (found === undefined) {
    const sentence = `${cost.name} against the baseline's could not be judged: ${whyNoRatio(judged, cost)}; ${expected}`;
    return { ...common, status: 'not_judged', sentence };
  }
  const decideOn = cost.isRepeated ? gate.decide_on : 'point';
  const interval = cost.isRepeated ? intervalOf(found, gate.uncertainty.confidence) : null;
  const ends = decideOn === 'interval' ? interval : null;
  const excess = {
    point: found.value - bound,
    low: ends === null ? null : ends.low - bound,
    high: ends === null ? null : ends.high - bound,
  };
  const status = decideOn === 'interval' && ends === null ? 'inconclusive' : sideOf(excess);
  return {
    ...common,
    ...withEffect(status, 'critical', gate.on_inconclusive),
    decide_on: decideOn,
    interval,
    sentence: `${ratioText(cost, found.value, interval, bound)}; ${expected}${endingOf(status, gate.on_inconclusive)}`,
  };
}

function intervalOf({ low, high }: Ratio, level: number) {
  if (low === null || high === null) return null;
  const unknown = { method: null, standard_error: null, p_value: null, replicates: null, reason: null };
  return { low, high, level, ...unknown };
}

function ratioText(
  { name, atLeast }: Cost,
  value: number,
  interval: ReturnType<typeof intervalOf>,
  bound: number,
): string {
  const times = `${formatAgainst(value, bound)} times`;
  const what = atLeast
    ? `the baseline's ${name} is ${times} the model's`
    : `${name} is ${times} the baseline's`;
  if (interval === null) return what;
  const [low, high] = [interval.low, interval.high].map((end) => formatAgainst(end, bound));
  return `${what} (${formatPercent(interval.level)} interval ${low} to ${high})`;
}

function endingOf(status: RuleFinding['status'], onInconclusive: Gate['on_inconclusive']): string {
  if (status !== 'inconclusive') return '';
  const passes = onInconclusive === 'pass' ? '; the gate lets it pass' : '';
  return `: not enough data, more timed calls would settle it${passes}`;
}

function whyNoRatio(judged: Judged, cost: Cost): string {
  const { findings, role } = judged;
  if (findings.latencies.every((one) => one.role !== role)) return whyNoCost(judged, cost);
  const baseline = { ...judged, role: 'baseline' } as const;
  return judged.gate.models?.baseline === undefined
    ? 'the gate names no baseline'
    : whyNoCost(baseline, cost);
}
