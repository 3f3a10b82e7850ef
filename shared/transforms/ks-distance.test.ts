import { describe, expect, it } from 'vitest';
import { kolmogorovLambda, ksDistance } from './ks-distance';
import { mixtureDistance } from './mixture-distance';
import { seededRandom } from './reference/snapshots';

function byDefinition(one: Float64Array, other: Float64Array): number {
  const share = (values: Float64Array, end: number) =>
    values.filter((value) => value <= end).length / values.length;
  return Math.max(...[...one, ...other].map((end) => Math.abs(share(one, end) - share(other, end))));
}

describe('ksDistance', () => {
  it('is the greatest difference of the two distribution functions, ties or none', () => {
    const random = seededRandom(3, 1);
    for (let trial = 0; trial < 200; trial++) {
      const [one, other] = [0, 1].map(() =>
        Float64Array.from({ length: 1 + Math.floor(40 * random()) }, () =>
          trial % 2 === 0 ? random() : Math.floor(6 * random()) - 2,
        ).sort(),
      ) as [Float64Array, Float64Array];
      expect(ksDistance(one, other)).toBeCloseTo(byDefinition(one, other), 12);
    }
  });

  it('takes values for ties that differ by the rounding of arithmetic alone', () => {
    const cents = Float64Array.from({ length: 500 }, (_, index) => index * 7 + 3);
    const dollars = cents.map((value) => value / 100);
    expect(
      ksDistance(
        dollars.map((value) => value * 3.7).map((value) => value / 3.7),
        dollars,
      ),
    ).toBe(0);
  });

  it('ends for infinities and NaN', () => {
    const finite = Float64Array.of(1, 2, 3);
    expect(ksDistance(Float64Array.of(-Infinity, 2, Infinity), finite)).toBeCloseTo(1 / 3, 12);
    expect(ksDistance(Float64Array.of(1, 2, Number.NaN), Float64Array.of(1, 2, 3))).toBe(1);
    expect(mixtureDistance(Float64Array.of(Number.NaN), finite, 2, 0.5)).toBe(1);
  });

  it('has the lambda of Stephens', () => {
    expect(kolmogorovLambda(0.1, 200, 200)).toBeCloseTo((10 + 0.12 + 0.011) * 0.1, 12);
  });
});

describe('mixtureDistance', () => {
  const reference = Float64Array.from({ length: 100 }, (_, index) => index + 1);

  it('is 0 for the mixture itself', () => {
    const current = Float64Array.of(
      ...reference,
      ...reference,
      ...reference,
      ...reference.map((value) => value * 60),
    );
    expect(mixtureDistance(current.sort(), reference, 60, 0.25)).toBeCloseTo(0, 12);
  });

  it('is the distance to the reference where no row has the factor', () => {
    const current = reference.map((value) => value + 10);
    expect(mixtureDistance(current, reference, 60, 0)).toBeCloseTo(ksDistance(current, reference), 12);
  });
});
