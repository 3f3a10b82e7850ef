import { describe, expect, it } from 'vitest';
import { categoryCounts } from './category-counts';
import type { NumericSample } from './sample';

function counts(reference: readonly number[], current: readonly number[]) {
  const sample: NumericSample = {
    kind: 'numeric',
    reference: Float64Array.from(reference),
    current: Float64Array.from(current),
  };
  const result = categoryCounts(sample);
  return { reference: [...result.reference], current: [...result.current] };
}

const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

describe('bins of a numeric column', () => {
  it('are tenths of the reference, closed above and open at both ends', () => {
    const { reference, current } = counts(hundred, [-5, 1, 10, 10.5, 20, 21, 90, 90.1, 1000]);
    expect(reference).toEqual(Array(10).fill(10));
    expect(current).toEqual([3, 2, 1, 0, 0, 0, 0, 0, 1, 2]);
  });

  it('join where deciles are equal, and none is empty in the reference', () => {
    const zeros = [...Array(55).fill(0), ...hundred.slice(0, 45)];
    expect(counts(zeros, [-1, 0, 0.5])).toEqual({
      reference: [55, 5, 10, 10, 10, 10],
      current: [2, 1, 0, 0, 0, 0],
    });
    const top = [...hundred.slice(0, 70), ...Array(30).fill(500)];
    expect(counts(top, [499, 500, 501]).reference).toEqual([10, 10, 10, 10, 10, 10, 10, 30]);
    expect(counts(top, [499, 500, 501]).current).toEqual([0, 0, 0, 0, 0, 0, 0, 3]);
  });

  it('are the values themselves up to 20 of them, new ones included', () => {
    const twenty = hundred.slice(0, 20);
    expect(counts(twenty, [0, 1, 1, 7.5])).toEqual({
      reference: [0, 1, 1, 1, 1, 1, 1, 1, 0, ...Array(13).fill(1)],
      current: [1, 2, 0, 0, 0, 0, 0, 0, 1, ...Array(13).fill(0)],
    });
    expect(counts(hundred.slice(0, 21), [1]).reference).toHaveLength(10);
  });
});
