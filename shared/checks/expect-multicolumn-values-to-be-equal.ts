import { expectation } from './parameters';
import { list, recordCheck } from './record-check';
import { doOrNot } from './row-check';
import { comparedTogether } from './together';

const type = 'expect_multicolumn_values_to_be_equal';

export const expectMulticolumnValuesToBeEqual = recordCheck({
  type,
  title: 'Columns equal',
  schema: expectation(type, list).describe(
    'In every row all these columns have the same value; two missing ones are the same.',
  ),
  expected({ column_list }, table) {
    const [first, ...others] = comparedTogether(table, column_list, type);
    return others
      .map(({ comparable }) => `${comparable} IS NOT DISTINCT FROM ${first?.comparable}`)
      .join(' AND ');
  },
  words: ({ column_list }) => doOrNot(`have the same value in ${column_list.join(', ')}`),
});
