import { otherTable, withoutReference } from './other-table';
import { checkOther, columnNames, expectation, mostly, other } from './parameters';
import { rowCheck } from './row-check';
import { comparableAcross, joinedRule, sameValues, shownValues } from './same-values';

const type = 'expect_table_rows_to_not_be_in_other_table';

export const expectTableRowsToNotBeInOtherTable = withoutReference(
  rowCheck({
    type,
    title: 'No rows of the other table',
    schema: expectation(type, { column_list: columnNames, other, mostly })
      .check(checkOther)
      .describe('No row has the values of a row of the other table, in the columns of column_list.'),
    columns: ({ column_list }) => column_list,
    otherColumns: ({ column_list, other }) => ({ [other]: column_list }),
    subject: 'rows',
    rule(expectation, table, others) {
      const { column_list } = expectation;
      const found = otherTable(table, others, expectation);
      const same = sameValues(comparableAcross(table, found, column_list, type));
      return {
        judged: 'TRUE',
        ...joinedRule(table, `EXISTS (FROM ${found.dataset} AS o WHERE ${same})`),
        value: shownValues(column_list),
      };
    },
    words: ({ other }) => ({ holds: `are not in ${other}`, breaks: `are in ${other} as well` }),
  }),
);
