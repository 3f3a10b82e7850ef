import { identifier } from '../sql';
import { columnValueOf, single } from './column-value';
import { column, expectation, mostly } from './parameters';
import { rowCheck } from './row-check';

const type = 'expect_column_values_to_be_unique';

export const expectColumnValuesToBeUnique = rowCheck({
  type,
  title: 'Unique values',
  schema: expectation(type, { column, mostly }).describe(
    'No value that is not missing occurs twice; every row of a repeated value is unexpected.',
  ),
  columns: (expectation) => [expectation.column],
  rule(expectation, table) {
    const { missing, text } = columnValueOf(table, expectation.column, type, [...single, 'nested']);
    const name = identifier(expectation.column);
    const judged = `NOT (${missing})`;
    return {
      judged,
      unexpected: `${name} IN (SELECT ${name} FROM t WHERE ${judged} GROUP BY 1 HAVING count(*) > 1)`,
      value: text,
    };
  },
  words: () => ({ holds: 'are unique', breaks: 'occur more than once' }),
});
