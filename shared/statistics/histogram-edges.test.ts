import { describe, expect, it } from 'vitest';
import { type ColumnSpread, histogramEdges } from './histogram-edges';
import { uniform } from './seeded-random';

const bins = 40;
const dollars: ColumnSpread = { min: 0.5, max: 30_000, p01: 2.1, p50: 48.7, p99: 812.3 };
const cents: ColumnSpread = { min: 50, max: 3_000_000, p01: 210, p50: 4870, p99: 81_230 };

describe('histogramEdges', () => {
  it('has no edges where there are no values', () => {
    expect(histogramEdges([], bins)).toEqual({ scale: 'linear', edges: [] });
  });

  it('gives each of a few whole numbers its bin', () => {
    const hours = { min: 0, max: 23, p50: 11.5, p99: 23 };
    expect(histogramEdges([hours], bins, true)).toEqual({
      scale: 'linear',
      edges: Array.from({ length: 25 }, (_, hour) => hour),
    });
    expect(histogramEdges([{ min: 0, max: 1, p50: 0, p99: 1 }], bins).edges).toEqual([0, 1, 2]);
    expect(histogramEdges([{ min: -3, max: -3, p50: -3, p99: -3 }], bins).edges).toEqual([-3, -2]);
  });

  it('begins bins at whole numbers where whole numbers are many', () => {
    const { edges } = histogramEdges([{ min: 3, max: 97, p50: 50, p99: 95 }], bins);
    expect(edges).toEqual(Array.from({ length: 21 }, (_, index) => 5 * index));
  });

  it('uses round edges at even steps', () => {
    const { scale, edges } = histogramEdges([{ min: 0.013, max: 0.97, p50: 0.5, p99: 0.96 }], bins);
    expect(scale).toBe('linear');
    expect(edges.slice(0, 5)).toEqual([0, 0.025, 0.05, 0.075, 0.1]);
    expect(edges.at(-1)).toBe(0.975);
  });

  it('takes a logarithmic scale where one data set is a hundred times the other', () => {
    const { scale, edges } = histogramEdges([dollars, cents], bins);
    expect(scale).toBe('log');
    expect(edges).toContain(10);
    expect(edges).toContain(1000);
    const binOf = (value: number) => edges.findLastIndex((edge) => edge <= value);
    expect(binOf(cents.p50) - binOf(dollars.p50)).toBeGreaterThan(5);
    const ratios = edges.slice(2, -1).map((edge, index) => edge / (edges[index + 1] as number));
    for (const ratio of ratios) expect(ratio / (ratios[0] as number)).toBeCloseTo(1, 4);
  });

  it('stays linear for one data set of a moderate reach', () => {
    expect(histogramEdges([{ min: 18, max: 95, p50: 40.5, p99: 88 }], bins).scale).toBe('linear');
  });

  it('puts a long tail into one bin', () => {
    const { scale, edges } = histogramEdges([{ min: -20, max: 1e9, p01: -4.5, p50: 1, p99: 9.2 }], bins);
    expect(scale).toBe('linear');
    expect(edges[0]).toBe(-20);
    expect(edges[1]).toBe(-4.5);
    expect(edges.at(-2)).toBe(9.5);
    expect(edges.at(-1)).toBe(1e9);
    expect(edges.length).toBeGreaterThan(20);
  });

  it('does not call a tail long where the body has no length', () => {
    const { edges } = histogramEdges([{ min: 0, max: 7.5, p01: 0, p50: 0, p99: 0 }], bins);
    expect(edges.length).toBeGreaterThan(20);
  });

  it.each([0, 0.1, -7.5, 5e-324, 1e300, -Number.MAX_VALUE])('puts the constant %d into one bin', (value) => {
    const { edges } = histogramEdges([{ min: value, max: value, p50: value, p99: value }], bins, false);
    expect(edges.length).toBe(2);
    expect(edges[0]).toBeLessThanOrEqual(value);
    expect(edges[1]).toBeGreaterThanOrEqual(value);
    expect(edges[0]).toBeLessThan(edges[1] as number);
  });

  it('covers whatever spreads there are with rising, finite edges', () => {
    let longest = 0;
    for (let trial = 0; trial < 20_000; trial++) {
      const spreads = randomSpreads(trial);
      const areWhole = spreads.every((spread) => Object.values(spread).every(Number.isInteger));
      const limit = 4 + (trial % 37);
      const { scale, edges } = histogramEdges(spreads, limit, areWhole);
      const what = JSON.stringify({ spreads, limit, edges });
      expect(edges.length - 1, what).toBeLessThanOrEqual(limit);
      expect(edges[0], what).toBeLessThanOrEqual(Math.min(...spreads.map(({ min }) => min)));
      expect(edges.at(-1), what).toBeGreaterThanOrEqual(Math.max(...spreads.map(({ max }) => max)));
      const isRising = edges.every(
        (edge, i) => Number.isFinite(edge) && (i === 0 || edge > (edges[i - 1] ?? edge)),
      );
      expect(isRising, what).toBe(true);
      if (scale === 'log') expect(edges[0], what).toBeGreaterThan(0);
      longest = Math.max(longest, edges.length - 1);
    }
    expect(longest).toBeGreaterThan(30);
  });
});

/** One or two spreads, of any size from denormal to the greatest double, of either sign, sometimes whole. */
function randomSpreads(trial: number): ColumnSpread[] {
  const exponent =
    uniform(1, 0, trial) < 0.2 ? 640 * uniform(1, 1, trial) - 330 : 12 * uniform(1, 1, trial) - 4;
  const isWhole = uniform(1, 2, trial) < 0.3 && exponent < 15;
  const offset = uniform(1, 3, trial) < 0.5 ? 0 : 0.5;
  return Array.from({ length: 1 + (trial % 2) }, (_, which) => {
    const numbers = Array.from({ length: 5 }, (_, index) => {
      const value = (uniform(2 + which, index, trial) ** (1 + (trial % 5)) - offset) * 10 ** exponent;
      const clamped = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
      return isWhole ? Math.round(clamped) : clamped;
    }).sort((a, b) => a - b);
    const [min = 0, p01 = 0, p50 = 0, p99 = 0, max = 0] = numbers;
    return trial % 3 === 0 ? { min, p50, p99, max } : { min, p01, p50, p99, max };
  });
}
