import { expect, it } from 'vitest';
import { expectationSchema } from './index';

const values = (name: string) => `expect_column_values_to_${name}`;
const fresh = 'expect_column_max_to_be_within_days_of';

it.each([
  [{ type: values('match_regex'), column: 'a', regex: 'a(?!b)' }, 'looks ahead or behind'],
  [{ type: values('match_regex'), column: 'a', regex: '(?<=a)b' }, 'looks ahead or behind'],
  [{ type: values('match_regex_list'), column: 'a', regex_list: ['a', '(a)\\1'] }, 'refers back to a group'],
  [{ type: values('match_regex'), column: 'a', regex: 'a++' }, 'atomic'],
  [{ type: values('be_of_type'), column: 'a', type_: 'integr' }, 'did you mean "integer"?'],
  [{ type: values('match_strftime_format'), column: 'a', strftime_format: '%Y-%Q' }, '%Q is no directive'],
  [{ type: values('match_strftime_format'), column: 'a', strftime_format: '%Y-%Y' }, '%Y stands in it twice'],
  [
    { type: values('match_like_pattern'), column: 'a', like_pattern: 'a', escape: 'ab' },
    'not a single character',
  ],
  [{ type: values('be_within_dates'), column: 'a', min_value: '2024-02-30' }, 'not a date'],
  [{ type: values('be_within_dates'), column: 'a' }, 'the check has no bound'],
  [
    { type: values('be_within_dates'), column: 'a', min_value: '2024-02-01', max_value: '2024-01-01' },
    'min_value 2024-02-01 is above max_value 2024-01-01',
  ],
  [
    { type: values('be_between'), column: 'a', min_value: 1, max_value: '2024-01-01' },
    'a number and max_value a text',
  ],
  [
    { type: values('be_between'), column: 'a', min_value: 'b', max_value: 'a' },
    'min_value b is above max_value a',
  ],
  [{ type: fresh, column: 'a', of: 'train', days: 1 }, 'compares train with itself'],
])('%j is refused', (input, message) => {
  const parsed = expectationSchema.safeParse(input);
  expect(JSON.stringify(parsed.error?.issues)).toContain(JSON.stringify(message).slice(1, -1));
});

it.each([
  ['[(?=)]', true],
  ['\\(\\?=', true],
  ['a{2}+', false],
  ['\\\\1', true],
  ['[]+]+', true],
  ['(?i)(?P<x>a)|(?:b)', true],
])('the expression %s is taken: %s', (regex, taken) => {
  expect(expectationSchema.safeParse({ type: values('match_regex'), column: 'a', regex }).success).toBe(
    taken,
  );
});
