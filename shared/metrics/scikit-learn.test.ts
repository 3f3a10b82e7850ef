import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '../run/schema';
import { metrics } from '.';
import { binaryScores } from './binary-scores';
import { precisionRecallCurve, rocCurve } from './curves';
import type { BinaryScores, ConfusionMatrix } from './metric';
import { type GeneratedRows, generatedRows } from './reference/generated-rows';

interface Expected {
  readonly threshold: number;
  readonly confusion: ConfusionMatrix;
  readonly metrics: Readonly<Record<string, number | null>>;
}
interface Case extends Expected {
  readonly name: string;
  readonly labels: readonly number[];
  readonly scores: readonly number[];
  readonly roc: readonly CurvePoint[];
  readonly precision_recall: readonly CurvePoint[];
}
interface LargeCase extends Expected, GeneratedRows {
  readonly positives: number;
  readonly points: { readonly roc: number; readonly precision_recall: number };
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

function expectMetrics(input: BinaryScores, expected: Expected) {
  expect(input.confusion).toEqual(expected.confusion);
  expect(Object.keys(expected.metrics).sort()).toEqual(metrics.map(({ id }) => id).sort());
  for (const metric of metrics) {
    expectSame(metric.compute(input), expected.metrics[metric.id] ?? null, metric.id);
  }
}

function expectSame(actual: number | null, expected: number | null, what: string) {
  if (actual === null || expected === null) return expect(actual, what).toBe(expected);
  expect(Math.abs(actual - expected), `${what}: ${actual}, expected ${expected}`).toBeLessThanOrEqual(
    1e-12 * Math.abs(expected),
  );
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
  it.each(reference.cases)('$name', ({ labels, scores, roc, precision_recall, ...expected }) => {
    const input = binaryScores(Uint8Array.from(labels), Float64Array.from(scores), expected.threshold);
    expectMetrics(input, expected);
    expectCurve(rocCurve(input), roc, 'ROC');
    expectCurve(precisionRecallCurve(input), precision_recall, 'precision-recall');
  });

  it.each(reference.large)('$rows rows, $positives positive, $levels levels', (expected) => {
    const { labels, scores } = generatedRows(expected);
    const input = binaryScores(labels, scores, expected.threshold);
    expect(input.positives).toBe(expected.positives);
    expectMetrics(input, expected);
    expect(rocCurve(input).length).toBe(expected.points.roc);
    expect(precisionRecallCurve(input).length).toBe(expected.points.precision_recall);
  });
});

describe('refuses what scikit-learn refuses', () => {
  const values: Readonly<Record<string, number>> = {
    NaN: Number.NaN,
    infinity: Infinity,
    'minus infinity': -Infinity,
  };

  it.each(reference.refusals)('$scores, as $function does', ({ scores, raises }) => {
    expect(raises).toMatch(/^Input contains/);
    const score = values[scores] ?? 0;
    expect(() => binaryScores(Uint8Array.of(0, 1), Float64Array.of(0.1, score), 0.5)).toThrow(RangeError);
  });
});
