import { column, expectation, mostly, valueSet } from './parameters';
import { valueCheck } from './value-check';
import { isOneOf, listConstants } from './value-set';

const type = 'expect_column_values_to_not_be_in_set';

export const expectColumnValuesToNotBeInSet = valueCheck({
  type,
  title: 'Values not in a set',
  schema: expectation(type, { column, value_set: valueSet, mostly }).describe(
    'No value is one of value_set.',
  ),
  unexpected: (value, expectation, table) => isOneOf(value, expectation.value_set, expectation, table),
  words: ({ value_set }) => ({
    holds: `are none of ${listConstants(value_set)}`,
    breaks: `are one of ${listConstants(value_set)}`,
  }),
});
