import { missingOf } from './column';
import { column, expectation, mostly } from './parameters';
import { rowCheck } from './row-check';

const type = 'expect_column_values_to_not_be_null';

export const expectColumnValuesToNotBeNull = rowCheck({
  type,
  title: 'No missing values',
  schema: expectation(type, { column, mostly }).describe(
    'No value is missing: neither NULL nor, in a column of floats, NaN.',
  ),
  columns: (expectation) => [expectation.column],
  rule: (expectation, table) => ({
    judged: 'TRUE',
    unexpected: missingOf(table, expectation.column, type),
    value: "'NULL'",
  }),
  words: () => ({ holds: 'are there', breaks: 'are missing (NULL or NaN)' }),
});
