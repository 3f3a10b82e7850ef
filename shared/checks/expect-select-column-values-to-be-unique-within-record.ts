import { expectation } from './parameters';
import { list, recordCheck } from './record-check';
import { comparedTogether } from './together';

const type = 'expect_select_column_values_to_be_unique_within_record';

export const expectSelectColumnValuesToBeUniqueWithinRecord = recordCheck({
  type,
  title: 'Different in each row',
  schema: expectation(type, list).describe(
    'In every row these columns have different values; two missing ones are the same.',
  ),
  expected({ column_list }, table) {
    const values = comparedTogether(table, column_list, type).map(({ comparable }) => comparable);
    return values
      .flatMap((one, index) => values.slice(index + 1).map((other) => `${one} IS DISTINCT FROM ${other}`))
      .join(' AND ');
  },
  words({ column_list }) {
    const names = column_list.join(', ');
    return { holds: `have different values in ${names}`, breaks: `have the same value twice in ${names}` };
  },
});
