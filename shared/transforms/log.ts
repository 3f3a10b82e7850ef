import type { Comparison } from './comparison';
import { beatsDrift, type Judgement, judgeUndone } from './judge-undone';
import { isOneFactor } from './one-factor';
import { quantileOf } from './sorted-values';
import type { TransformKind } from './transform-kind';

export interface Scale {
  readonly name: string;
  readonly parameters: Readonly<Record<string, number>>;
  log(value: number): number;
  exp(value: number): number;
}

/** Logarithms in use, the likelier first. `plus` is what is added to a value before. */
export const logScales: readonly Scale[] = [
  { name: 'natural logarithm', parameters: { base: Math.E, plus: 0 }, log: Math.log, exp: Math.exp },
  { name: 'log1p', parameters: { base: Math.E, plus: 1 }, log: Math.log1p, exp: Math.expm1 },
  { name: 'logarithm to base 10', parameters: { base: 10, plus: 0 }, log: Math.log10, exp: (x) => 10 ** x },
];

/** What drift beside the logarithm may leave. */
const greatestRest = 0.1;

/** The values' logarithm in their place: the exponential makes the samples agree, and no drift does. */
export const log: TransformKind = {
  id: 'log',
  find(comparison) {
    const best = bestScale(comparison, logScales, 'log');
    if (best === null) return null;
    const { scale, judgement } = best;
    return {
      ...judgement,
      name: scale.name,
      parameters: scale.parameters,
      share: 1,
      claim: `looks replaced by its ${scale.name}`,
    };
  },
};

/**
 * The scale of the logarithm (`change` log) or exponential (exp) that leaves least, if it explains what neither drift nor
 * one factor for all does.
 */
export function bestScale(
  comparison: Comparison,
  scales: readonly Scale[],
  change: 'log' | 'exp',
): { scale: Scale; judgement: Judgement } | null {
  if (!comparison.hasShape || isOneFactor(comparison)) return null;
  const found = scales.flatMap((scale) => {
    const [logs, samples] = logsOf(comparison, scale, change);
    if (!isDefined(logs) || !isWithin(logs, samples)) return [];
    const undone = change === 'log' ? comparison.thin.current.map(scale.exp) : logs;
    const judgement = judgeUndone(comparison, undone);
    if (judgement === null || !beatsDrift(comparison, judgement.after)) return [];
    return judgement.isSame || judgement.after <= greatestRest ? [{ scale, judgement }] : [];
  });
  return found.sort((a, b) => a.judgement.after - b.judgement.after)[0] ?? null;
}

/** The logarithms of the sample that was not changed yet, and the values that should be such. */
function logsOf({ thin }: Comparison, scale: Scale, change: 'log' | 'exp'): [Float64Array, Float64Array] {
  return change === 'log'
    ? [thin.reference.map(scale.log), thin.current]
    : [thin.current.map(scale.log), thin.reference];
}

function isDefined(logs: Float64Array): boolean {
  return Number.isFinite(logs[0]);
}

/** Nearly all of either sample lies where the other does, half its range beside it. */
function isWithin(one: Float64Array, other: Float64Array): boolean {
  return [
    [one, other],
    [other, one],
  ].every(([inner, outer]) => {
    if (inner === undefined || outer === undefined) return false;
    const [least, greatest] = [quantileOf(outer, 0), quantileOf(outer, 1)];
    const room = (greatest - least) / 2;
    return quantileOf(inner, 0.02) >= least - room && quantileOf(inner, 0.98) <= greatest + room;
  });
}
