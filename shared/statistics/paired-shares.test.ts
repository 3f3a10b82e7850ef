import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { normalQuantile } from './normal-quantile';
import { pairedScoreInterval, pairedStandardError } from './paired-shares';

interface Case {
  readonly counts: readonly [both: number, first: number, second: number, neither: number];
  readonly interval: readonly [low: number, high: number];
}

const reference: { readonly paired_shares: readonly Case[] } = JSON.parse(
  readFileSync(new URL('../uncertainty/reference/reference.json', import.meta.url), 'utf8'),
);

it.each(reference.paired_shares)(
  '$counts: the interval that a search for the likeliest shares gives',
  (expected) => {
    const [both, first, second, neither] = expected.counts;
    const { low, high } = pairedScoreInterval({ both, first, second, neither }, 0.95);
    expect(low).toBeCloseTo(expected.interval[0], 6);
    expect(high).toBeCloseTo(expected.interval[1], 6);
  },
);

it('is z^2 / (n + z^2) to either side where the models never differ', () => {
  const square = normalQuantile(0.05) ** 2;
  const { low, high } = pairedScoreInterval({ both: 30, first: 0, second: 0, neither: 20 }, 0.9);
  expect(high).toBeCloseTo(square / (50 + square), 12);
  expect(low).toBeCloseTo(0 - high, 15);
});

it('turns with the models, and ends at 1 where they always differ', () => {
  const one = pairedScoreInterval({ both: 5, first: 9, second: 2, neither: 4 }, 0.95);
  const other = pairedScoreInterval({ both: 5, first: 2, second: 9, neither: 4 }, 0.95);
  expect(other.low).toBeCloseTo(0 - one.high, 12);
  expect(pairedScoreInterval({ both: 0, first: 12, second: 0, neither: 0 }, 0.95).high).toBe(1);
});

it('has the standard error of the mean of the differences', () => {
  const differences = [1, 1, 1, -1, 0, 0, 0, 0, 0, 0];
  const mean = 0.2;
  const variance = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 10;
  expect(pairedStandardError({ both: 4, first: 3, second: 1, neither: 2 })).toBeCloseTo(
    Math.sqrt(variance / 10),
    14,
  );
});

it('refuses no rows', () => {
  expect(() => pairedScoreInterval({ both: 0, first: 0, second: 0, neither: 0 }, 0.95)).toThrow(RangeError);
});
