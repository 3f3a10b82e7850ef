import { expect, test } from 'vitest';
import { repeatedName } from './repeated-name';

test('names that differ in the case of a-z alone are one name', () => {
  expect(repeatedName(['amount', 'Amount_2', 'AMOUNT'])).toBe('AMOUNT');
  expect(repeatedName(['amount', 'amounts', 'Ä', 'ä'])).toBeNull();
});
