import type { Gate, GateRule } from '../gate/schema';
import { metricById } from '../metrics';
import { type BoundMetric, worseBy } from '../metrics/bound-metric';
import type { Interval } from '../run/interval-schema';
import { normalCdf } from '../statistics/normal-cdf';
import { normalQuantile } from '../statistics/normal-quantile';
import { type BoundKind, toleranceOf } from './bound-kind';
import { because, measuredInterval, measuredRows, measuredValue } from './measured-value';
import type { Judged } from './rule-kind';

/** What the subtraction of two doubles below 1 may be off by: 0.8 - 0.7 is 0.10000000000000009. */
const rounding = 1e-12;

/** One bound of one rule on one group of rows, beside what was measured there. */
export interface Reading {
  readonly kind: BoundKind;
  readonly rule: GateRule;
  readonly subgroup: string | null;
  readonly decideOn: Gate['decide_on'];
  readonly onInconclusive: Gate['on_inconclusive'];
  readonly value: number | null;
  readonly baseline: number | null;
  /** How the measured lies to its bound, or why that is not known. */
  readonly measured: Standing | string;
}

export interface Standing {
  /** What is bounded: the value, or how much worse or better than the baseline it is. */
  readonly quantity: number;
  readonly limit: number;
  /** The metric's value at which the limit is reached. */
  readonly bound: number;
  /** How far the quantity is beyond its limit, 0 or less where it keeps it; `low` and `high` are the ends of its interval. */
  readonly excess: { readonly point: number; readonly low: number | null; readonly high: number | null };
  /** As measured: of the value, or of how much worse the model is. */
  readonly interval: Interval | null;
  readonly rows: number | null;
  /** One-sided, of a bound that is kept: low where the quantity is beyond doubt beyond it. */
  readonly pValue: number | null;
}

export function readBound(judged: Judged, kind: BoundKind, rule: GateRule, subgroup: string | null): Reading {
  const { gate } = judged;
  const candidate = measuredValue(judged, rule.metric, subgroup);
  const baseline = measuredValue({ ...judged, role: 'baseline' }, rule.metric, subgroup);
  const decideOn = rule.decide_on ?? gate.decide_on;
  const common = {
    kind,
    rule,
    subgroup,
    decideOn,
    onInconclusive: rule.on_inconclusive ?? gate.on_inconclusive,
    value: candidate.known ? candidate.value : null,
    baseline: baseline.known ? baseline.value : null,
  };
  if (!candidate.known) return { ...common, measured: candidate.why };
  if (kind.of !== 'value' && !baseline.known) return { ...common, measured: baseline.why };
  const standing = { ...common, value: candidate.value, baseline: common.baseline ?? 0 };
  const of = kind.of === 'value' ? 'value' : 'regression';
  const interval = decideOn === 'interval' ? measuredInterval(judged, of, rule.metric, subgroup) : null;
  if (decideOn === 'interval' && interval === null)
    return {
      ...common,
      measured: because(
        judged.findings,
        `${of === 'value' ? 'the value' : 'the difference'} has no interval, as it was not taken row by row`,
      ),
    };
  const place = placeOf(kind, rule, metricById(gate.task, rule.metric), standing);
  const excess = excessOf(kind, place, interval);
  const rows = measuredRows(judged, subgroup);
  return { ...common, measured: { ...place, excess, interval, rows, pValue: pValueOf(excess, interval) } };
}

type Place = Pick<Standing, 'quantity' | 'limit' | 'bound'>;

function placeOf(
  kind: BoundKind,
  rule: GateRule,
  metric: BoundMetric,
  { value, baseline }: { readonly value: number; readonly baseline: number },
): Place {
  if (kind.of === 'value') {
    const limit = rule[kind.kind] as number;
    return { quantity: value, limit, bound: limit };
  }
  const limit = toleranceOf(kind.side, rule[kind.kind] ?? {}, baseline);
  const sign = kind.of === 'worse' ? 1 : -1;
  return {
    quantity: sign * worseBy(metric, value, baseline),
    limit,
    bound: valueWorseBy(metric, value, baseline, sign * limit),
  };
}

/** The value, on the side of `value`, that is worse than the baseline by `worse`. */
function valueWorseBy(
  { greaterIsBetter, best }: BoundMetric,
  value: number,
  baseline: number,
  worse: number,
): number {
  if (best === null) return greaterIsBetter ? baseline - worse : baseline + worse;
  const distance = Math.max(0, Math.abs(baseline - best) + worse);
  return value < best ? best - distance : best + distance;
}

/** Whichever way the bound points, more is beyond it. */
function excessOf(
  { of, side }: BoundKind,
  { quantity, limit }: Place,
  interval: Interval | null,
): Standing['excess'] {
  const toExcess = (one: number) => {
    const excess = side === 'most' ? one - limit : limit - one;
    return of !== 'value' && Math.abs(excess) <= rounding ? 0 : excess;
  };
  const isTurned = of === 'better';
  const ends = [interval?.low ?? null, interval?.high ?? null]
    .map((end) => (end === null ? null : toExcess(isTurned ? 0 - end : end)))
    .sort((left, right) => (left ?? 0) - (right ?? 0));
  const [low = null, high = null] = ends.includes(null) ? [] : ends;
  return { point: toExcess(quantity), low, high };
}

/**
 * The chance that the estimate lies as far beyond its bound where the true value is on it, by the normal distribution
 * whose spread the interval's own reach towards the bound gives: it is below (1 - level) / 2 just where the interval
 * lies wholly beyond. Where the estimate is outside its interval, its standard error is taken.
 */
function pValueOf({ point, low, high }: Standing['excess'], interval: Interval | null): number | null {
  if (interval === null || low === null || high === null) return null;
  const reach = (point - low) / normalQuantile((1 + interval.level) / 2);
  const spread = reach > 0 ? reach : (interval.standard_error ?? 0);
  if (!(spread > 0)) return point > 0 ? 0 : 1;
  return normalCdf(0 - point / spread);
}
