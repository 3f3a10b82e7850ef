import { expect, test } from 'vitest';
import { quantileOfSorted } from './quantile';

test.each([
  [0, -1],
  [0.25, -0.5],
  [0.5, 0],
  [1, 1],
])('between values whose distance is no double, the quantile at %d is one all the same', (share, times) => {
  const sorted = Float64Array.of(-Number.MAX_VALUE, Number.MAX_VALUE);
  expect(quantileOfSorted(sorted, share) / Number.MAX_VALUE).toBeCloseTo(times, 12);
});
