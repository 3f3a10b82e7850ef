import { distinctCheck } from './distinct-check';
import { column, expectation, valueSet } from './parameters';

const type = 'expect_column_distinct_values_to_be_in_set';

export const expectColumnDistinctValuesToBeInSet = distinctCheck({
  type,
  title: 'Distinct values in a set',
  schema: expectation(type, { column, value_set: valueSet }).describe(
    'Every different value, the missing ones left out, is in value_set.',
  ),
  onlyTheSet: true,
  allOfTheSet: false,
});
