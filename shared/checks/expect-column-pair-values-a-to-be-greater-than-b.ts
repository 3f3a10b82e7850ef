import { z } from 'zod';
import { expectation } from './parameters';
import { pair, recordCheck } from './record-check';
import { doOrNot } from './row-check';
import { comparedTogether } from './together';

const type = 'expect_column_pair_values_a_to_be_greater_than_b';

export const expectColumnPairValuesAToBeGreaterThanB = recordCheck({
  type,
  title: 'One column above another',
  schema: expectation(type, {
    ...pair,
    or_equal: z.boolean().default(false).describe('true: equal values are as expected.'),
  }).describe('In every row the value of column_A is greater than that of column_B.'),
  expected({ column_A, column_B, or_equal }, table) {
    const [a, b] = comparedTogether(table, [column_A, column_B], type);
    return `${a?.comparable} ${or_equal ? '>=' : '>'} ${b?.comparable}`;
  },
  words: ({ column_A, column_B, or_equal }) =>
    doOrNot(`have ${column_A} greater than ${or_equal ? 'or equal to ' : ''}${column_B}`),
});
