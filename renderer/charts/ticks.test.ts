import { expect, it } from 'vitest';
import { formatTick, linearTicks, logTicks } from './ticks';

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

it('puts powers of ten on a logarithmic axis, and what lies between where it is short', () => {
  expect(logTicks(0.5, 2e4)).toEqual([1, 10, 100, 1000, 10_000]);
  expect(logTicks(1, 1e12)).toEqual([1, 1000, 1e6, 1e9, 1e12]);
  expect(logTicks(0.9, 25)).toEqual([1, 2, 5, 10, 20]);
  expect(logTicks(3.1, 3.9)).toEqual(linearTicks(3.1, 3.9, 6));
  expect(logTicks(0, 5)).toEqual([0]);
});
