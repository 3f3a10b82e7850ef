import { expect, it } from 'vitest';
import { sampleRun } from '../session/sample-run';
import { totalVariation } from './total-variation';

const [, plan] = sampleRun.distributions;
const [train] = plan?.tables ?? [];

function tables(one: readonly number[], other: readonly number[]) {
  if (train === undefined) throw new Error('the sample has no table');
  return {
    tables: [
      { ...train, counts: [...one] },
      { ...train, dataset: 'reference' as const, counts: [...other] },
    ],
  };
}

it('is nothing for the same shares, whatever the counts', () => {
  expect(totalVariation(tables([1, 3], [10, 30]), 'train', 'reference')).toBe(0);
});

it('is half of the differences of the shares, and one where nothing is in common', () => {
  expect(totalVariation(tables([5, 5], [9, 1]), 'train', 'reference')).toBeCloseTo(0.4);
  expect(totalVariation(tables([0, 7], [3, 0]), 'train', 'reference')).toBe(1);
});

it('is unknown without values in both', () => {
  expect(totalVariation(tables([5, 5], [0, 0]), 'train', 'reference')).toBeNull();
  expect(totalVariation(tables([5, 5], [1, 1]), 'train', 'eval')).toBeNull();
});
