import { distinctCheck } from './distinct-check';
import { column, expectation, valueSet } from './parameters';

const type = 'expect_column_distinct_values_to_equal_set';

export const expectColumnDistinctValuesToEqualSet = distinctCheck({
  type,
  title: 'Distinct values equal a set',
  schema: expectation(type, { column, value_set: valueSet }).describe(
    'The different values, the missing ones left out, are exactly those of value_set.',
  ),
  onlyTheSet: true,
  allOfTheSet: true,
});
