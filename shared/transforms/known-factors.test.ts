import { describe, expect, it } from 'vitest';
import { knownFactors, nameOfFactor, wordsOf } from './known-factors';

describe('names of factors', () => {
  it.each([
    ['transaction_amount', 100, 'dollars to cents'],
    ['transactionAmount', 0.01, 'cents to dollars'],
    ['click rate', 100, 'fractions to percent'],
    ['x', 100, 'dollars to cents, fractions to percent or metres to centimetres'],
    ['event_time', 1000, 'seconds to milliseconds'],
    ['latitude', Math.PI / 180, 'degrees to radians'],
    ['file_size', 1024, 'KiB to bytes'],
    ['trip_distance', 1.609344, 'miles to kilometres'],
    ['weight', 0.45359237, 'pounds to kilograms'],
    ['x', 0.3048, 'feet to metres'],
    ['x', 10, null],
  ])('%s times %d', (column, factor, name) => {
    expect(nameOfFactor(factor, column)).toBe(name);
  });

  it('read words in any spelling of a column', () => {
    expect(wordsOf('totalPrice_EUR (net)')).toEqual(['total', 'price', 'eur', 'net', '']);
  });

  it('have each factor once, with its inverse', () => {
    const factors = knownFactors.map(({ factor }) => factor);
    expect(new Set(factors).size).toBe(factors.length);
    expect(factors.length % 2).toBe(0);
    for (const { factor, log } of knownFactors) {
      expect(log).toBeCloseTo(Math.log(factor), 12);
      expect(factors.some((other) => Math.abs(other * factor - 1) < 1e-12)).toBe(true);
    }
  });
});
