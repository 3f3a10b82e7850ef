import { describe, expect, it } from 'vitest';
import { quantileOfSorted } from '../statistics/quantile';
import { quantileGrid } from '../statistics/quantile-grid';
import { uniform } from '../statistics/seeded-random';
import type { NumberFacts } from './facts';
import { quantileRangesOf, rangeOf, valueAt } from './number-bounds';

type Draw = (seed: number, index: number) => number;

const normal: Draw = (seed, index) =>
  Math.sqrt(-2 * Math.log(1 - uniform(seed, 0, index))) * Math.cos(2 * Math.PI * uniform(seed, 1, index));

const sources: Record<string, Draw> = {
  uniform: (seed, index) => uniform(seed, 0, index),
  normal,
  'far from zero': (seed, index) => 290 + 3 * normal(seed, index),
  exponential: (seed, index) => -Math.log(1 - uniform(seed, 0, index)),
  lognormal: (seed, index) => Math.exp(4 + 1.5 * normal(seed, index)),
  'heavy tail': (seed, index) => (1 - uniform(seed, 0, index)) ** (-1 / 1.5),
  'mostly zero': (seed, index) => (uniform(seed, 2, index) < 0.7 ? 0 : Math.exp(normal(seed, index))),
  counts: (seed, index) => Math.floor(-3 * Math.log(1 - uniform(seed, 0, index))),
  hours: (seed, index) => Math.floor(24 * uniform(seed, 0, index) ** 1.3),
  clipped: (seed, index) => Math.min(2, Math.max(-1, normal(seed, index))),
  'two humps': (seed, index) => normal(seed, index) + (uniform(seed, 2, index) < 0.5 ? 0 : 20),
};

function sample(draw: Draw, seed: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => draw(seed, index)).sort();
}

function factsOf(sorted: Float64Array): NumberFacts & { distinct: number } {
  const [lowest = 0] = sorted;
  const highest = sorted.at(-1) ?? 0;
  return {
    kind: 'numbers',
    count: sorted.length,
    infinite: 0,
    areWhole: sorted.every(Number.isInteger),
    quantiles: quantileGrid.map((share) => quantileOfSorted(sorted, share)),
    atLowest: sorted.filter((value) => value === lowest).length,
    atHighest: sorted.filter((value) => value === highest).length,
    values: null,
    distinct: new Set(sorted).size,
  };
}

function boundsOf(sorted: Float64Array) {
  const facts = factsOf(sorted);
  const range = rangeOf(facts, facts.distinct);
  return { range, quantiles: quantileRangesOf(facts, range) };
}

/** Whether another snapshot keeps within what was suggested. */
function holds({ range, quantiles }: ReturnType<typeof boundsOf>, sorted: Float64Array) {
  const isIn = (value: number, { low, high }: typeof range) =>
    (low === null || value >= low) && (high === null || value <= high);
  return {
    range: isIn(sorted[0] ?? 0, range) && isIn(sorted.at(-1) ?? 0, range),
    quantiles: quantiles.every((one) => isIn(quantileOfSorted(sorted, one.share), one)),
  };
}

describe.each(Object.entries(sources))('%s', (_name, draw) => {
  it.each([
    [200, 100],
    [1000, 100],
    [20_000, 10],
  ])('bounds of %i rows hold for them, and for others of the same source', (count, pairs) => {
    let broken = 0;
    for (let seed = 1; seed <= pairs; seed += 1) {
      const seen = sample(draw, seed, count);
      const bounds = boundsOf(seen);
      expect(holds(bounds, seen)).toEqual({ range: true, quantiles: true });
      const others = holds(bounds, sample(draw, seed + 5000, count));
      broken += Number(!others.range || !others.quantiles);
    }
    expect(broken).toBeLessThanOrEqual(0.02 * pairs);
  });
});

it.each(['normal', 'exponential', 'lognormal', 'heavy tail', 'mostly zero', 'far from zero', 'counts'])(
  'a hundred times the values of %s break the quantiles',
  (name) => {
    const draw = sources[name] ?? normal;
    for (let seed = 1; seed <= 20; seed += 1) {
      const bounds = boundsOf(sample(draw, seed, 2000));
      const changed = sample((one, index) => 100 * draw(one, index), seed + 5000, 2000);
      expect(holds(bounds, changed).quantiles).toBe(false);
      const smaller = sample((one, index) => draw(one, index) / 100, seed + 5000, 2000);
      expect(holds(bounds, smaller).quantiles).toBe(false);
    }
  },
);

it('keeps the sign, and the walls at which values pile up', () => {
  expect(boundsOf(sample(sources.exponential ?? normal, 1, 1000)).range.low).toBe(0);
  expect(boundsOf(sample((seed, index) => -Math.exp(normal(seed, index)), 1, 1000)).range.high).toBe(0);
  expect(boundsOf(sample(sources.clipped ?? normal, 1, 5000)).range).toEqual({ low: -1, high: 2 });
  expect(boundsOf(sample(sources.hours ?? normal, 1, 5000)).range).toEqual({ low: 0, high: 23 });
});

it('leaves a side open whose end says nothing', () => {
  const wide = sample((seed, index) => Math.exp(3 * normal(seed, index)), 1, 2000);
  expect(boundsOf(wide).range).toEqual({ low: 0, high: null });
});

it('writes round numbers, and whole ones for whole values', () => {
  const amounts = Float64Array.from({ length: 10_000 }, (_, index) => 3.217 + index * 0.0123457);
  const { range, quantiles } = boundsOf(amounts);
  expect(range).toEqual({ low: 0, high: 140 });
  expect(quantiles.map(({ low, high }) => [low, high])).toEqual([
    [3.3, 9.4],
    [46, 84],
    [120.4, 126.6],
  ]);
  const ages = boundsOf(Float64Array.from({ length: 5000 }, (_, index) => Math.floor(index / 50)));
  expect(Object.values(ages.range).every(Number.isInteger)).toBe(true);
});

it('interpolates between the shares that are kept', () => {
  const line = quantileGrid.map((share) => 10 * share);
  expect(valueAt(line, 0)).toBe(0);
  expect(valueAt(line, 0.5)).toBe(5);
  expect(valueAt(line, 0.333)).toBeCloseTo(3.33, 12);
  expect(valueAt(line, 1)).toBe(10);
});
