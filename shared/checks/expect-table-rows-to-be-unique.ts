import { columnNames, expectation, mostly } from './parameters';
import { rowCheck } from './row-check';
import { comparable, joinedRule, shownValues, whereEqualRows } from './same-values';

const type = 'expect_table_rows_to_be_unique';

export const expectTableRowsToBeUnique = rowCheck({
  type,
  title: 'No duplicate rows',
  schema: expectation(type, { column_list: columnNames.optional(), mostly }).describe(
    'No two rows have the same values in the columns of column_list, or, without it, in all columns.',
  ),
  columns: ({ column_list }, info) => column_list ?? info?.columns.map(({ name }) => name) ?? [],
  subject: 'rows',
  rule({ column_list }, table) {
    const names = column_list ?? table.info.columns.map(({ name }) => name);
    return {
      judged: 'TRUE',
      ...joinedRule(table, whereEqualRows(comparable(table, names, type), 'count(*) > 1')),
      value: shownValues(names),
    };
  },
  words: () => ({ holds: 'differ from every other', breaks: 'are the same as another' }),
});
