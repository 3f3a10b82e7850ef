import { column, expectation, mostly, valueSet } from './parameters';
import { valueCheck } from './value-check';
import { isOneOf, listConstants } from './value-set';

const type = 'expect_column_values_to_be_in_set';

export const expectColumnValuesToBeInSet = valueCheck({
  type,
  title: 'Values in a set',
  schema: expectation(type, { column, value_set: valueSet, mostly }).describe(
    'Every value that is not missing is one of value_set.',
  ),
  unexpected: (value, expectation, table) =>
    `NOT (${isOneOf(value, expectation.value_set, expectation, table)})`,
  words: ({ value_set }) => ({
    holds: `are one of ${listConstants(value_set)}`,
    breaks: `are none of ${listConstants(value_set)}`,
  }),
});
