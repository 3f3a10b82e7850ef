import { z } from 'zod';
import { formatNumber } from '../figures';
import { literal } from '../sql';
import { numericColumnOf } from './column';
import { expectation } from './parameters';
import { list, recordCheck } from './record-check';
import { doOrNot } from './row-check';
import { numberOf } from './statistic';

const type = 'expect_multicolumn_sum_to_equal';

export const expectMulticolumnSumToEqual = recordCheck({
  type,
  title: 'Sum of columns',
  schema: expectation(type, {
    ...list,
    sum_total: z.number().describe('What the columns of each row add up to.'),
    tolerance: z
      .number()
      .min(0)
      .default(0)
      .describe('How far a sum may be from it: 0.1 and 0.2 add up to a little more than 0.3.'),
  }).describe('In every row the values of these columns, none of them missing, add up to sum_total.'),
  expected({ column_list, sum_total, tolerance }, table) {
    const terms = column_list.map((name) => numberOf(numericColumnOf(table, name, type).name));
    return `abs(${terms.join(' + ')} - ${literal(sum_total)}) <= ${literal(tolerance)}`;
  },
  words: ({ column_list, sum_total }) =>
    doOrNot(`have ${formatNumber(sum_total)} as the sum of ${column_list.join(', ')}`),
});
