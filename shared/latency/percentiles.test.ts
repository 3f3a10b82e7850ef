import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { binomialQuantile } from '../statistics/binomial-quantile';
import { uniform } from '../statistics/seeded-random';
import { percentileRanks, percentiles, percentilesOf } from './percentiles';

interface Reference {
  readonly ranks: readonly {
    readonly n: number;
    readonly percentile: string;
    readonly level: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly binomial: readonly (readonly [number, number, number, number])[];
}

const path = new URL('reference/reference.json', import.meta.url);
const reference = JSON.parse(readFileSync(path, 'utf8')) as Reference;
const thousandthsOf = new Map<string, number>(percentiles.map(({ id, thousandths }) => [id, thousandths]));

describe('beside scipy', () => {
  it('the quantiles of the binomial distribution are the same', () => {
    const found = reference.binomial.map(([probability, n, thousandths]) =>
      binomialQuantile(probability, n, thousandths / 1000, (1000 - thousandths) / 1000),
    );
    expect(found).toEqual(reference.binomial.map(([, , , quantile]) => quantile));
  });

  it('the ranks of every interval are the same', () => {
    const supported = reference.ranks.flatMap(({ n, percentile, level, low, high }) => {
      const ranks = percentileRanks(n, thousandthsOf.get(percentile) ?? 0, level);
      return ranks === null ? [] : [{ ranks: { low: ranks.low, high: ranks.high }, expected: { low, high } }];
    });
    expect(supported.length).toBeGreaterThan(150);
    expect(supported.map(({ ranks }) => ranks)).toEqual(supported.map(({ expected }) => expected));
  });
});

describe('the percentiles of a sample', () => {
  const rising = (n: number) => Float64Array.from({ length: n }, (_, index) => n - index);

  it.each([
    [1, []],
    [2, ['p50']],
    [19, ['p50', 'p90']],
    [20, ['p50', 'p90', 'p95']],
    [99, ['p50', 'p90', 'p95']],
    [100, ['p50', 'p90', 'p95', 'p99']],
    [999, ['p50', 'p90', 'p95', 'p99']],
    [1000, ['p50', 'p90', 'p95', 'p99', 'p99.9']],
  ])('of %i values are those that one value lies above', (n, ids) => {
    expect(Object.keys(percentilesOf(rising(n), 0.95))).toEqual(ids);
  });

  it('are values of the sample, with an end only where the sample reaches it', () => {
    expect(percentilesOf(rising(200), 0.95)).toEqual({
      p50: { value: 100, low: 86, high: 115 },
      p90: { value: 180, low: 171, high: 189 },
      p95: { value: 190, low: 184, high: 197 },
      p99: { value: 198, low: 195, high: null },
    });
  });

  it('of 99.9 has a high end from 3,688 values on', () => {
    expect(percentileRanks(3687, 999, 0.95)?.high).toBeNull();
    expect(percentileRanks(3688, 999, 0.95)?.high).toBe(3688);
  });

  it('hold the true one as often as they say, or a little more, whatever the distribution', () => {
    const [draws, n] = [2000, 200];
    const truths = percentiles.slice(0, 3).map(({ id, thousandths }) => ({
      id,
      truth: -Math.log(1 - thousandths / 1000),
      held: 0,
    }));
    for (let draw = 0; draw < draws; draw++) {
      const sample = Float64Array.from({ length: n }, (_, index) => -Math.log(1 - uniform(11, draw, index)));
      const found = percentilesOf(sample, 0.95);
      for (const one of truths) {
        const { low, high } = found[one.id] ?? { low: null, high: null };
        if (low !== null && high !== null && low <= one.truth && one.truth <= high) one.held += 1;
      }
    }
    for (const { held } of truths) {
      expect(held / draws).toBeGreaterThan(0.94);
      expect(held / draws).toBeLessThan(0.985);
    }
  });
});
