import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bcaCorrection, correctedProbability, noCorrection } from './bca';
import { replicateQuantile } from './percentile';

interface Case {
  readonly estimate: number;
  readonly replicates: readonly number[];
  readonly jackknife: readonly number[];
  readonly acceleration: number;
  readonly probabilities: readonly number[];
  readonly bca: readonly number[];
  readonly percentile: readonly number[];
}

const { bca: cases }: { readonly bca: readonly Case[] } = JSON.parse(
  readFileSync(new URL('./reference/reference.json', import.meta.url), 'utf8'),
);

describe.each(cases)('replicates of scipy, $estimate', (expected) => {
  const sorted = Float64Array.from(expected.replicates).sort();
  const found = bcaCorrection(sorted, expected.estimate, Float64Array.from(expected.jackknife));
  const probabilities = [0.025, 0.975].map((probability) => correctedProbability(probability, found));

  it('has the acceleration and the probabilities of scipy', () => {
    expect(found.acceleration).toBeCloseTo(expected.acceleration, 12);
    probabilities.forEach((probability, end) => {
      expect(probability).toBeCloseTo(expected.probabilities[end] as number, 12);
    });
  });

  it("has numpy's quantiles", () => {
    probabilities.forEach((probability, end) => {
      expect(replicateQuantile(sorted, probability)).toBeCloseTo(expected.bca[end] as number, 10);
    });
    [0.025, 0.975].forEach((probability, end) => {
      expect(replicateQuantile(sorted, probability)).toBeCloseTo(expected.percentile[end] as number, 12);
    });
  });
});

it('moves nothing without bias and acceleration', () => {
  expect(correctedProbability(0.025, noCorrection)).toBeCloseTo(0.025, 14);
});

it('says that all replicates lie above the estimate', () => {
  expect(bcaCorrection(Float64Array.of(2, 3), 1, Float64Array.of(1, 1)).bias).toBe(-Infinity);
});

it('goes no further out than the replicates', () => {
  const few = Float64Array.of(1, 2, 3);
  expect([replicateQuantile(few, 0.001), replicateQuantile(few, 0.5), replicateQuantile(few, 1)]).toEqual([
    1, 2, 3,
  ]);
});
