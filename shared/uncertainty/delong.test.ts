import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metricById } from '../metrics';
import { binaryRows } from '../metrics/binary-rows';
import type { BinaryRows } from '../metrics/metric';
import { delongArea, delongCovariance, delongDifference } from './delong';

interface Case {
  readonly name: string;
  readonly labels: readonly number[];
  readonly scores: readonly (readonly number[])[];
  readonly areas: readonly number[];
  readonly covariance: readonly number[];
  readonly confidenceinterval: readonly (readonly [area: number, variance: number])[];
}

const { delong: cases }: { readonly delong: readonly Case[] } = JSON.parse(
  readFileSync(new URL('./reference/reference.json', import.meta.url), 'utf8'),
);

function rowsOf(labels: readonly number[], scores: readonly number[]): BinaryRows {
  return binaryRows({
    gives: 'scores',
    labels: Uint8Array.from(labels),
    scores: Float64Array.from(scores),
    threshold: 0.5,
    weights: null,
    costs: null,
  });
}

describe.each(cases)('$name', ({ labels, scores, areas, covariance, confidenceinterval }) => {
  const models = scores.map((one) => rowsOf(labels, one));

  it('has the covariance that all pairs give', () => {
    const found = delongCovariance(models);
    areas.forEach((area, index) => {
      expect(found.areas[index]).toBeCloseTo(area, 14);
    });
    covariance.forEach((value, index) => {
      expect(Math.abs((found.covariance[index] as number) - value)).toBeLessThan(1e-15);
    });
  });

  it('agrees with the package confidenceinterval, which counts in float32', () => {
    confidenceinterval.forEach(([area, variance], index) => {
      const found = delongArea(models[index] as BinaryRows);
      expect(Math.abs(found.value - area)).toBeLessThan(1e-6);
      expect(Math.abs(found.variance / variance - 1)).toBeLessThan(1e-5);
    });
  });

  it('takes the difference of two models from the same covariance', () => {
    const [one, other] = models as [BinaryRows, BinaryRows];
    const { value, variance } = delongDifference(one, other);
    expect(value).toBeCloseTo((areas[0] as number) - (areas[1] as number), 14);
    const [own, both, , , theirs] = covariance as [number, number, number, number, number];
    expect(Math.abs(variance - (own + theirs - 2 * both))).toBeLessThan(1e-15);
  });
});

it('has the very area that the metric has', () => {
  const rows = rowsOf([1, 0, 1, 0, 0, 1, 1], [0.3, 0.3, 0.7, 0.1, 0.8, 0.3, 0.9]);
  expect(delongArea(rows).value).toBe(metricById('binary', 'roc_auc').compute(rows));
});

it('has few degrees of freedom where few positives carry the variance, many where all do', () => {
  const n = 10_000;
  const spread = (every: number) => {
    const labels = Array.from({ length: n }, (_, row) => Number(row % every === 0));
    return rowsOf(
      labels,
      labels.map((label, row) => label + Math.sin(row * row) * 1.5),
    );
  };
  expect(delongArea(spread(500)).degrees).toBeLessThan(40);
  expect(delongArea(spread(2)).degrees).toBeGreaterThan(1000);
});

it('refuses a class of one row', () => {
  expect(() => delongArea(rowsOf([1, 0, 0], [0.5, 0.2, 0.7]))).toThrow(RangeError);
});
