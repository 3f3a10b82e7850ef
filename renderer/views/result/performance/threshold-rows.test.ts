import { expect, it } from 'vitest';
import { pointAt, ratesAt } from './threshold-rows';

const sweep = [
  { threshold: 0.1, tn: 0, fp: 6, fn: 0, tp: 4 },
  { threshold: 0.5, tn: 5, fp: 1, fn: 1, tp: 3 },
  { threshold: 0.9, tn: 6, fp: 0, fn: 4, tp: 0 },
];

it('gives the rates of a threshold', () => {
  expect(sweep.map(ratesAt)).toEqual([
    { threshold: 0.1, precision: 0.4, recall: 1, f1: expect.closeTo(8 / 14, 12), flagged: 1 },
    { threshold: 0.5, precision: 0.75, recall: 0.75, f1: 0.75, flagged: 0.4 },
    { threshold: 0.9, precision: null, recall: 0, f1: 0, flagged: 0 },
  ]);
});

it('gives no rate of nothing', () => {
  expect(ratesAt({ threshold: 1, tn: 0, fp: 0, fn: 0, tp: 0 })).toEqual({
    threshold: 1,
    precision: null,
    recall: 0,
    f1: 0,
    flagged: 0,
  });
});

it('takes the last point that is not above the threshold', () => {
  expect([0, 0.1, 0.49, 0.5, 2].map((at) => pointAt(sweep, at)?.threshold)).toEqual([
    0.1, 0.1, 0.1, 0.5, 0.9,
  ]);
  expect(pointAt([], 0.5)).toBeUndefined();
});
