import { columnValueOf, single } from './column-value';
import { column, expectation, mostly } from './parameters';
import { rowCheck } from './row-check';

const type = 'expect_column_values_to_be_null';

export const expectColumnValuesToBeNull = rowCheck({
  type,
  title: 'Only missing values',
  schema: expectation(type, { column, mostly }).describe(
    'Every value is missing: NULL or, in a column of floats, NaN.',
  ),
  columns: (expectation) => [expectation.column],
  rule(expectation, table) {
    const { missing, shown } = columnValueOf(table, expectation.column, type, [...single, 'nested']);
    return { judged: 'TRUE', unexpected: `NOT (${missing})`, value: shown };
  },
  words: () => ({ holds: 'are missing', breaks: 'are there' }),
});
