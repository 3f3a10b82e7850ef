import { expect, it } from 'vitest';
import { columnsInPredicate, predicateFault } from './sql-predicate';

it.each([
  'amount > 0',
  `"merchant ""x""" = 'it''s; -- fine' AND (hour BETWEEN 1 AND 5 OR country IN ('DE', 'FR'))`,
  'extract(year FROM event_time) = 2026',
  'a IS DISTINCT FROM b',
  "lower(name) LIKE '%select%' AND x::DOUBLE >= 1e-3",
  'größe != .5',
])('takes %s', (text) => expect(predicateFault(text)).toBeNull());

it.each([
  ['', 'it is empty'],
  ['a = 1; DROP TABLE train', 'it has a semicolon: one condition is expected'],
  ['a = 1 -- and so on', 'it has a comment'],
  ['a = 1 /* x */', 'it has a comment'],
  ['a = 1) OR (b = 2', 'a bracket is closed that was not opened'],
  ['(a = 1', 'a bracket is not closed'],
  ["a = 'x", "a ' is not closed"],
  ['"a = 1', 'a " is not closed'],
  [
    'a IN (SELECT b FROM eval)',
    '"SELECT" is not allowed: a condition reads the columns of one row and nothing else',
  ],
  ['a IN (FROM eval)', 'it has a subquery'],
  [
    "read_text('/etc/passwd') = ''",
    '"read_text" is not allowed: a condition reads the columns of one row and nothing else',
  ],
  [
    "getenv('HOME') = ''",
    '"getenv" is not allowed: a condition reads the columns of one row and nothing else',
  ],
  ['a = $1', 'it has a parameter ($): write the value itself'],
])('refuses %s', (text, fault) => expect(predicateFault(text)).toBe(fault));

it('finds the columns that a condition names', () => {
  const columns = ['amount', 'User "x"', 'hour', 'not here'];
  expect(columnsInPredicate(`AMOUNT > 1 AND "User ""x""" = 'hour'`, columns)).toEqual(['amount', 'User "x"']);
});
