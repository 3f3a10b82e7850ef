import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal-quantile';
import { wilsonInterval } from './wilson';

/** scipy 1.17.1: binomtest(part, whole).proportion_ci(level, method="wilson"). */
const intervals: readonly (readonly [number, number, number, number, number])[] = [
  [0, 10, 0.95, 0.0, 0.27753279986288926],
  [10, 10, 0.95, 0.7224672001371109, 1.0],
  [3, 10, 0.95, 0.10779126740630102, 0.6032218525388546],
  [81, 263, 0.9, 0.26331361718848145, 0.3565663496084882],
  [1, 1_000_000, 0.99, 1.174054749996328e-7, 8.517433834755595e-6],
  [50_000, 100_000, 0.5, 0.4989335404913248, 0.5010664595086752],
];

/** scipy 1.17.1: norm.ppf. */
const quantiles: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612],
  [1e-10, -6.361340902404056],
  [0.0005, -3.2905267314918945],
  [0.025, -1.9599639845400545],
  [0.5, 0],
  [0.8, 0.8416212335729143],
  [0.975, 1.959963984540054],
  [0.9999, 3.719016485455709],
];

const near = (expected: number) =>
  expect.closeTo(expected, 12 - Math.ceil(Math.log10(Math.abs(expected) || 1)));

describe('wilsonInterval', () => {
  it.each(intervals)('of %d in %d at %d is that of scipy', (part, whole, level, low, high) => {
    expect(wilsonInterval(part, whole, level)).toEqual({ low: near(low), high: near(high) });
  });

  it('stays within 0 to 1 and holds the share', () => {
    for (const [part, whole] of [
      [0, 1e-3],
      [1e-9, 1],
      [0.3, 0.3],
      [1e12 - 1, 1e12],
    ] as const) {
      const { low, high } = wilsonInterval(part, whole, 0.999);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(part / whole);
      expect(high).toBeGreaterThanOrEqual(part / whole);
    }
  });

  it.each([
    [-1, 10, 0.95],
    [11, 10, 0.95],
    [0, 0, 0.95],
    [Number.NaN, 10, 0.95],
    [1, 10, 1],
    [1, 10, 0],
  ])('refuses %d of %d at %d', (part, whole, level) => {
    expect(() => wilsonInterval(part, whole, level)).toThrow(RangeError);
  });
});

it.each(quantiles)('the normal quantile of %d is that of scipy', (probability, value) => {
  expect(normalQuantile(probability)).toEqual(near(value));
});
