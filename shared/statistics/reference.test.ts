import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { orderStatistic, quantile } from './quantile';
import { threefry2x32, uniform } from './seeded-random';

interface Reference {
  readonly probabilities: readonly number[];
  readonly quantiles: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly linear: readonly number[];
    readonly order: readonly number[];
  }[];
  readonly uniform: readonly {
    readonly seed: number;
    readonly stream: number;
    readonly index: number;
    readonly value: number;
  }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('./reference/reference.json', import.meta.url), 'utf8'),
);

describe('quantiles equal numpy', () => {
  it.each(reference.quantiles)('$name', ({ values, linear, order }) => {
    const given = Float64Array.from(values);
    expect(reference.probabilities.map((probability) => quantile(given, probability))).toEqual(linear);
    expect(reference.probabilities.map((probability) => orderStatistic(given, probability))).toEqual(order);
    expect([...given]).toEqual(values);
  });

  it('refuse what has no quantile', () => {
    expect(() => quantile(new Float64Array(), 0.5)).toThrow('no values');
    expect(() => quantile(Float64Array.of(1, Number.NaN, 0), 0.5)).toThrow('one of the values is NaN');
    expect(() => orderStatistic(Float64Array.of(1), 1.01)).toThrow('a probability is from 0 to 1, not 1.01');
    expect(() => orderStatistic(Float64Array.of(1), Number.NaN)).toThrow(
      'a probability is from 0 to 1, not NaN',
    );
  });
});

describe('seeded numbers', () => {
  it.each([
    [
      [0, 0],
      [0, 0],
      [0x6b200159, 0x99ba4efe],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x1cb996fc, 0xbb002be7],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      [0xc4923a9c, 0x483df7a0],
    ],
  ] as const)("meet the known answers of Threefry's authors for key %j", (key, counter, answer) => {
    expect(threefry2x32(key, counter)).toEqual(answer);
  });

  it.each(reference.uniform)('seed $seed, stream $stream, index $index', ({ seed, stream, index, value }) => {
    expect(uniform(seed, stream, index)).toBe(value);
  });

  it('are even, and unlike those of another stream', () => {
    const count = 100_000;
    const sums = new Float64Array(10);
    let products = 0;
    for (let index = 0; index < count; index++) {
      const value = uniform(5, 0, index);
      const bin = Math.floor(value * 10);
      sums[bin] = (sums[bin] ?? 0) + 1;
      products += (value - 0.5) * (uniform(5, 1, index) - 0.5);
    }
    for (const sum of sums) expect(Math.abs(sum - count / 10)).toBeLessThan(5 * Math.sqrt(count * 0.09));
    expect(Math.abs(products)).toBeLessThan(5 * Math.sqrt(count / 144));
  });
});
