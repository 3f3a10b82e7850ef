import { expectation } from './parameters';
import { list, recordCheck } from './record-check';
import { comparable, whereEqualRows } from './same-values';

const type = 'expect_compound_columns_to_be_unique';

export const expectCompoundColumnsToBeUnique = recordCheck({
  type,
  title: 'Unique together',
  schema: expectation(type, list).describe(
    'No two rows have the same values in these columns; every row of a repeated combination is unexpected.',
  ),
  expected({ column_list }, table, judged) {
    return `NOT ${whereEqualRows(comparable(table, column_list, type), 'count(*) > 1', judged)}`;
  },
  words: ({ column_list }) => {
    const names = column_list.join(', ');
    return { holds: `are unique in ${names}`, breaks: `share ${names} with another row` };
  },
});
