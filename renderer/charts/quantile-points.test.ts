import { expect, it } from 'vitest';
import { quantileGrid } from '../../shared/statistics/quantile-grid';
import { sampleRun } from '../session/sample-run';
import { miniShape } from './mini-shape';
import { quantilePairs, quantilePoints, rangeOf, shareBelow, withoutExtremes } from './quantile-points';

const [table] = sampleRun.distributions[0]?.tables ?? [];
if (table === undefined) throw new Error('the sample has no table');
const tables = [
  { ...table, dataset: 'reference' as const, quantiles: quantileGrid.map((share) => share) },
  { ...table, quantiles: quantileGrid.map((share) => share * 100) },
  { ...table, dataset: 'eval' as const, quantiles: [1, 2] },
];

it('puts the stored quantiles on the grid of shares; others are none', () => {
  const points = quantilePoints({ tables }, 'train');
  expect(points[0]).toEqual({ share: 0, value: 0 });
  expect(points.at(-1)).toEqual({ share: 1, value: 100 });
  expect(withoutExtremes(points)).toHaveLength(quantileGrid.length - 2);
  expect(quantilePoints({ tables }, 'eval')).toEqual([]);
});

it('pairs the quantiles of two data sets at the same share', () => {
  const pairs = quantilePairs({ tables }, { reference: 'reference', current: 'train' });
  expect(pairs.find(({ share }) => share === 0.5)).toEqual({ share: 0.5, reference: 0.5, current: 50 });
  expect(quantilePairs({ tables }, { reference: 'train', current: 'eval' })).toEqual([]);
});

it('finds the share at or below a value, between the stored ones too', () => {
  const points = quantilePoints({ tables }, 'train');
  expect(shareBelow(points, 50)).toBeCloseTo(0.5);
  expect(shareBelow(points, 51)).toBeCloseTo(0.51);
  expect([shareBelow(points, -1), shareBelow(points, 1000), shareBelow([], 1)]).toEqual([0, 1, 0]);
});

it('has a range that is wider than nothing', () => {
  expect(rangeOf([3, 1, 2])).toEqual([1, 3]);
  expect(rangeOf([4, 4])).toEqual([2, 6]);
  expect(rangeOf([0])).toEqual([-1, 1]);
});

it('draws steps as high as the highest of the data sets that are drawn together', () => {
  const both = [
    { ...table, counts: [1, 3] },
    { ...table, dataset: 'reference' as const, counts: [0, 8] },
  ];
  expect(miniShape({ tables: both }, 'train', ['reference', 'train'], 100, 10)).toBe('M0 10V8H50V4H100V10Z');
  expect(miniShape({ tables: both }, 'eval', ['reference', 'train'], 100, 10)).toBeNull();
  expect(miniShape({ tables: [{ ...table, counts: [0, 0] }] }, 'train', ['train'], 100, 10)).toBeNull();
});
