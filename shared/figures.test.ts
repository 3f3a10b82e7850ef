import { describe, expect, it } from 'vitest';
import {
  formatAgainst,
  formatBytes,
  formatCount,
  formatMilliseconds,
  formatNumber,
  formatPercent,
  ordinal,
} from './figures';

describe('formatNumber', () => {
  it.each([
    [1204311.5, '1.2 million'],
    [-1204311.5, '-1.2 million'],
    [1e6, '1 million'],
    [2.5e9, '2.5 billion'],
    [1e15, '1e15'],
    [999_999, '999,999'],
    [50_000, '50,000'],
    [52_345.67, '52,346'],
    [1234.56, '1,235'],
    [12.3456, '12.35'],
    [0.0213, '0.0213'],
    [0.94123456, '0.9412'],
    [0.94, '0.94'],
    [-0.5, '-0.5'],
    [0, '0'],
    [-0, '0'],
    [1.2e-7, '1.2e-7'],
    [0.0001, '0.0001'],
    [Number.NaN, 'not a number'],
    [Number.NEGATIVE_INFINITY, 'minus infinity'],
  ])('%d is %s', (value, text) => expect(formatNumber(value)).toBe(text));
});

describe('formatAgainst', () => {
  it.each([
    [0.949996, 0.95, '0.949996'],
    [0.94, 0.95, '0.94'],
    [0.95, 0.95, '0.95'],
    [1_200_001, 1_200_000, '1,200,001'],
    [50_000.4, 50_000, '50,000.4'],
  ])('%d against %d is %s', (value, bound, text) => expect(formatAgainst(value, bound)).toBe(text));

  it('tells neighbouring doubles apart', () => {
    expect(formatAgainst(0.1 + 0.2, 0.3)).not.toBe('0.3');
  });
});

it.each([
  [0.0213, '2.13%'],
  [0.07, '7%'],
  [1, '100%'],
  [0.9995, '99.95%'],
  [0, '0%'],
])('%d is %s', (share, text) => expect(formatPercent(share)).toBe(text));

it.each([
  [formatCount(1204311), '1,204,311'],
  [formatCount(1, 'row'), '1 row'],
  [formatCount(0, 'row'), '0 rows'],
  [formatCount(2, 'category', 'categories'), '2 categories'],
])('%s', (seen, text) => expect(seen).toBe(text));

it.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [3_204_311, '3.2 MB'],
  [999_900, '1 MB'],
  [95_430_000, '95.4 MB'],
  [2e9, '2 GB'],
])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

it.each([
  [0.01234, '0.0123 ms'],
  [12.34, '12.3 ms'],
  [999.9, '1 s'],
  [1234, '1.23 s'],
  [59_990, '1 min'],
  [75_000, '1 min 15 s'],
])('%d ms is %s', (duration, text) => expect(formatMilliseconds(duration)).toBe(text));

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [11, '11th'],
  [22, '22nd'],
  [50, '50th'],
  [99, '99th'],
  [99.9, '99.9th'],
  [0.29 * 100, '29th'],
])('%d is %s', (position, text) => expect(ordinal(position)).toBe(text));
