import { expect, it } from 'vitest';
import { formatTick, linearTicks } from './ticks';

it('puts round numbers on a linear axis', () => {
  expect(linearTicks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(linearTicks(0.13, 0.46)).toEqual([0.2, 0.3, 0.4]);
  expect(linearTicks(-30, 130)).toEqual([0, 50, 100]);
  expect(linearTicks(0, 0.0006)).toEqual([0, 0.0002, 0.0004, 0.0006]);
});

it('survives an axis without length', () => {
  expect(linearTicks(3, 3)).toEqual([3]);
  expect(linearTicks(0, Number.POSITIVE_INFINITY)).toEqual([0]);
});

it('keeps the numbers of an axis short', () => {
  expect([1_234_567, 50_000, 0.05, 0, 0.0000021].map(formatTick)).toEqual([
    '1.23M',
    '50K',
    '0.05',
    '0',
    '2.1E-6',
  ]);
});
