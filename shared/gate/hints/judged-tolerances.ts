import { formatCount, formatNumber, formatPercent, roundedUp } from '../../figures';
import { detectableEffect, powerMargin, rowsToDetect } from '../../uncertainty/rows-needed';
import type { Path } from '../finding';
import { decidesOn, placedRules } from '../placed-rules';
import type { Gate, GateRule } from '../schema';
import { expectedError } from './expected-error';
import type { HintContext, KnownFigures } from './hint';

/** The chance with which an interval should let a model pass that is no worse. A measured value decides without one. */
const promised = 0.8;
const powerOf = { interval: promised + powerMargin, point: 0.5 } as const;

/** Where a rule has no bound that tells what its metric is expected to be. */
const expectedValues: Readonly<Record<string, number>> = {
  roc_auc: 0.9,
  accuracy: 0.9,
  balanced_accuracy: 0.8,
  specificity: 0.9,
  false_positive_rate: 0.1,
  recall: 0.8,
  false_negative_rate: 0.2,
  precision: 0.5,
  average_precision: 0.5,
};

/** A tolerated regression beside how uncertain the eval set leaves its metric. */
export interface JudgedTolerance {
  readonly path: Path;
  readonly metric: string;
  readonly tolerance: number;
  /** The value that the metric is expected to have. */
  readonly value: number;
  readonly standardError: number;
  readonly decidesOn: Gate['decide_on'];
}

/** The tolerances of rules on the whole eval set whose metric has a known error; none without the data's figures. */
export function judgedTolerances({ gate, known }: HintContext): readonly JudgedTolerance[] {
  if (known === null || gate.task !== 'binary') return [];
  return placedRules(gate).flatMap(({ rule, path }): JudgedTolerance[] => {
    const { metric, max_regression: tolerated, subgroup } = rule;
    const value = expectedValue(rule, known);
    if (tolerated === undefined || subgroup !== undefined || value === null) return [];
    const bounds = [
      ...(tolerated.absolute === undefined ? [] : [tolerated.absolute]),
      ...(tolerated.relative === undefined ? [] : [tolerated.relative * value]),
    ];
    const tolerance = Math.min(...bounds);
    const standardError = expectedError(metric, value, known);
    if (standardError === null || standardError === 0 || tolerance === 0) return [];
    const place = [...path, 'max_regression'];
    return [{ path: place, metric, tolerance, value, standardError, decidesOn: decidesOn(rule, gate) }];
  });
}

function expectedValue({ metric, min, max }: GateRule, { labels, rows }: KnownFigures): number | null {
  const [most] = labels ?? [];
  const majority = metric === 'accuracy' && most !== undefined ? most.rows / rows : 0;
  const value = min ?? max ?? expectedValues[metric];
  if (value === undefined || !(value > 0 && value < 1)) return null;
  return Math.max(value, Math.min(majority, 0.999));
}

/** Whether chance often blocks a model that is no worse: of intervals more than one in five, of values those beyond the confidence. */
export function isTooFine(
  { tolerance, standardError, decidesOn }: JudgedTolerance,
  { uncertainty }: Gate,
): boolean {
  return detectableEffect(standardError, uncertainty.confidence, powerOf[decidesOn]) > tolerance;
}

/** Whether the measured value decides, and chance alone moves it by more than is tolerated. */
export function isBelowNoise(judged: JudgedTolerance): boolean {
  return judged.decidesOn === 'point' && judged.tolerance < judged.standardError;
}

/** How many rows of the same kind the tolerance takes, and which tolerance these rows allow. */
export function sizeThatWouldDo(judged: JudgedTolerance, { gate, known }: HintContext): string {
  const { tolerance, standardError, decidesOn } = judged;
  const { confidence } = gate.uncertainty;
  const power = powerOf[decidesOn];
  const rows = known?.rows ?? 0;
  const needed = roundedUp(rowsToDetect(tolerance, { rows, standardError }, confidence, power));
  const widest = roundedUp(detectableEffect(standardError, confidence, power));
  const then =
    decidesOn === 'interval'
      ? `a model that is no worse then passes with a chance of ${formatPercent(promised)}`
      : `chance then fails a model that is no worse in ${formatPercent((1 - confidence) / 2)} of cases`;
  return `Judge on about ${formatCount(needed)} rows with the same share of positives, or tolerate ${formatNumber(widest)}: ${then}.`;
}

/** `50,000 rows (1,000 positive)`. */
export function describeRows({ rows, positives }: KnownFigures): string {
  return `${formatCount(rows, 'row')}${positives === null ? '' : ` (${formatCount(positives)} positive)`}`;
}

/** With two significant digits. */
export function roughly(value: number): string {
  return formatNumber(Number(value.toPrecision(2)));
}
