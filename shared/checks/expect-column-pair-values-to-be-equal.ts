import { expectation } from './parameters';
import { pair, recordCheck } from './record-check';
import { doOrNot } from './row-check';
import { comparedTogether } from './together';

const type = 'expect_column_pair_values_to_be_equal';

export const expectColumnPairValuesToBeEqual = recordCheck({
  type,
  title: 'Two columns equal',
  schema: expectation(type, pair).describe('In every row two columns have the same value.'),
  expected({ column_A, column_B }, table) {
    const [a, b] = comparedTogether(table, [column_A, column_B], type);
    return `${a?.comparable} = ${b?.comparable}`;
  },
  words: ({ column_A, column_B }) => doOrNot(`have ${column_A} equal to ${column_B}`),
});
