import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '../run/schema';
import { binaryMetrics } from './binary';
import { binaryRows } from './binary-rows';
import { precisionRecallCurve, rocCurve } from './curves';
import { metricById } from './index';
import type { BinaryRows, ConfusionMatrix, Costs } from './metric';
import { expectSame } from './reference/expect-same';
import { type GeneratedRows, generatedRows, mulberry32 } from './reference/generated-rows';

/** What is 0 in exact arithmetic may differ from 0 by the rounding of shares that cancel out. */
const aroundZero = 2 ** -53;

interface Found {
  readonly confusion: ConfusionMatrix;
  readonly metrics: Readonly<Record<string, number | null>>;
}
type WrittenCosts = Readonly<Record<keyof Costs, number | readonly number[]>>;
interface Case extends Found {
  readonly name: string;
  readonly threshold: number;
  readonly labels: readonly number[];
  readonly scores: readonly number[];
  readonly weights: readonly number[] | null;
  readonly costs: WrittenCosts;
  readonly roc: readonly CurvePoint[];
  readonly precision_recall: readonly CurvePoint[];
}
interface LargeCase extends Found, GeneratedRows {
  readonly threshold: number;
  readonly costs: WrittenCosts;
  readonly positives: number;
  readonly points: { readonly roc: number; readonly precision_recall: number };
  readonly weighted: Found;
}
interface Reference {
  readonly cases: readonly Case[];
  readonly large: readonly LargeCase[];
  readonly refusals: readonly {
    readonly scores: string;
    readonly function: string;
    readonly raises: string;
  }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('./reference/scikit-learn.json', import.meta.url), 'utf8'),
);

function costsOf(written: WrittenCosts): Costs {
  const read = (cost: number | readonly number[]) =>
    typeof cost === 'number' ? cost : Float64Array.from(cost);
  return {
    true_negative: read(written.true_negative),
    false_positive: read(written.false_positive),
    false_negative: read(written.false_negative),
    true_positive: read(written.true_positive),
  };
}

function rowsOfCase({ labels, scores, threshold, weights, costs }: Case): BinaryRows {
  return binaryRows({
    gives: 'probabilities',
    labels: Uint8Array.from(labels),
    scores: Float64Array.from(scores),
    threshold,
    weights: weights === null ? null : Float64Array.from(weights),
    costs: costsOf(costs),
  });
}

function expectMetrics(rows: BinaryRows, { confusion, metrics }: Found) {
  for (const cell of ['tn', 'fp', 'fn', 'tp'] as const) {
    expectSame(rows.confusion[cell], confusion[cell], cell);
  }
  for (const [id, expected] of Object.entries(metrics)) {
    expectSame(metricById('binary', id).compute(rows), expected, id, aroundZero);
  }
}

function expectCurve(actual: readonly CurvePoint[], expected: readonly CurvePoint[], what: string) {
  expect(actual.length, what).toBe(expected.length);
  for (const [index, [x, y, threshold]] of expected.entries()) {
    const point = actual[index] as CurvePoint;
    expectSame(point[0], x, `${what}, x of point ${index}`);
    expectSame(point[1], y, `${what}, y of point ${index}`);
    expect(point[2] === threshold, `${what}, threshold of point ${index}`).toBe(true);
  }
}

describe('agrees with scikit-learn', () => {
  it('in every metric', () => {
    const names = (found: Found) => new Set(Object.keys(found.metrics).map((id) => id.replace(/@.*/, '')));
    const known = new Set(binaryMetrics.map(({ id }) => id));
    for (const one of [...reference.cases, ...reference.large]) expect(names(one)).toEqual(known);
  });

  it.each(reference.cases)('$name', (one) => {
    const rows = rowsOfCase(one);
    expectMetrics(rows, one);
    expectCurve(rocCurve(rows), one.roc, 'ROC');
    expectCurve(precisionRecallCurve(rows), one.precision_recall, 'precision-recall');
  });

  it.each(reference.cases)('$name, under weights that came later', (one) => {
    const rows = rowsOfCase({ ...one, weights: null });
    const sample = rows.reweighted(one.weights === null ? null : Float64Array.from(one.weights));
    const other = rows.reweighted(Float64Array.from(one.labels, (label, row) => label + (row % 3)));
    metricById('binary', 'average_precision').compute(other);
    expectMetrics(sample, one);
  });

  it.each(reference.large)('$rows rows, $positives positive, $levels levels', (expected) => {
    const { labels, scores } = generatedRows(expected);
    const { threshold, costs, seed, points } = expected;
    const source = { labels, scores, threshold, costs: costsOf(costs), weights: null };
    const rows = binaryRows({ gives: 'probabilities', ...source });
    expect(rows.positives).toBe(expected.positives);
    expectMetrics(rows, expected);
    expect(rocCurve(rows).length).toBe(points.roc);
    expect(precisionRecallCurve(rows).length).toBe(points.precision_recall);
    const weights = mulberry32(seed + 2, labels.length).map((one) => Math.max(0, one * 4 - 1));
    expectMetrics(rows.reweighted(weights), expected.weighted);
  });
});

describe('refuses what scikit-learn refuses', () => {
  const values: Readonly<Record<string, number>> = {
    NaN: Number.NaN,
    infinity: Infinity,
    'minus infinity': -Infinity,
  };
  const source = { gives: 'scores', labels: Uint8Array.of(0, 1), threshold: 0.5, costs: null } as const;

  const ofScores = reference.refusals.filter(({ scores }) => scores in values);
  it.each(ofScores)('$scores, as $function does', ({ scores, raises }) => {
    expect(raises).toMatch(/^Input contains/);
    const given = Float64Array.of(0.1, values[scores] as number);
    expect(() => binaryRows({ ...source, scores: given, weights: null })).toThrow(RangeError);
  });

  it('no weight at all, by leaving every metric undefined', () => {
    const rest = reference.refusals.filter((one) => !ofScores.includes(one));
    expect(rest.map(({ scores }) => scores)).toEqual(['no weight at all', 'no weight at all']);
    const rows = binaryRows({ ...source, scores: Float64Array.of(0, 1), weights: new Float64Array(2) });
    for (const id of Object.keys(reference.cases[0]?.metrics ?? {})) {
      expect(metricById('binary', id).compute(rows), id).toBeNull();
    }
  });
});
