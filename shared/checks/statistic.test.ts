import { expect, it } from 'vitest';
import { compare } from './statistic';

it.each([
  [1_205_818, 11_982, 'about 100 times the reference'],
  [120, 11_982, 'about 1/100 of the reference'],
  [3, 2, 'about 1.5 times the reference'],
  [13.6, 1, 'about 14 times the reference'],
  [1.4, 1, 'the reference has 1'],
  [1.05, 1, 'close to the reference (1)'],
  [5, 0, 'the reference has 0'],
  [0, 0, 'the reference has 0'],
  [-5, 5, 'the reference has 5'],
  [-10, -5, 'about 2 times the reference'],
])('%d against %d: %s', (value, reference, text) => expect(compare(value, reference)).toBe(text));
