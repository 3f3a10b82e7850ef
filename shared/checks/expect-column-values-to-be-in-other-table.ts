import { missingOf } from './column';
import { otherTable, withoutReference } from './other-table';
import { checkOther, column, expectation, mostly, other } from './parameters';
import { rowCheck } from './row-check';
import { comparableAcross, joinedRule, sameValues, shownValues } from './same-values';

const type = 'expect_column_values_to_be_in_other_table';

export const expectColumnValuesToBeInOtherTable = withoutReference(
  rowCheck({
    type,
    title: 'No new values',
    schema: expectation(type, { column, other, mostly })
      .check(checkOther)
      .describe('Every value that is not missing, such as a category or a label, is in the other table too.'),
    columns: (expectation) => [expectation.column],
    otherColumns: (expectation) => ({ [expectation.other]: [expectation.column] }),
    rule(expectation, table, others) {
      const found = otherTable(table, others, expectation);
      const same = sameValues(comparableAcross(table, found, [expectation.column], type));
      return {
        judged: `NOT (${missingOf(table, expectation.column, type)})`,
        ...joinedRule(table, `NOT EXISTS (FROM ${found.dataset} AS o WHERE ${same})`),
        value: shownValues([expectation.column]),
      };
    },
    words: ({ other }) => ({ holds: `are in ${other} too`, breaks: `are not in ${other}` }),
  }),
);
