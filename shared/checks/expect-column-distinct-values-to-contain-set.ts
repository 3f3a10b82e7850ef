import { distinctCheck } from './distinct-check';
import { column, expectation, valueSet } from './parameters';

const type = 'expect_column_distinct_values_to_contain_set';

export const expectColumnDistinctValuesToContainSet = distinctCheck({
  type,
  title: 'Distinct values contain a set',
  schema: expectation(type, { column, value_set: valueSet }).describe(
    'Every value of value_set is in the column; others may be there.',
  ),
  onlyTheSet: false,
  allOfTheSet: true,
});
