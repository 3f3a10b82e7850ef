import { figureCheck, ofNumbers } from './figure-check';
import { bounds, checkBounds, column, expectation } from './parameters';
import { numberOf, presentOnly } from './statistic';

const type = 'expect_column_sum_to_be_between';

export const expectColumnSumToBeBetween = figureCheck({
  type,
  title: 'Sum',
  schema: expectation(type, { column, ...bounds })
    .check(checkBounds)
    .describe(
      'The sum of the values that are not missing lies between two bounds; booleans count as 0 and 1.',
    ),
  aggregate: ofNumbers(type, (name) => `sum(${numberOf(name)}) ${presentOnly(name)}`),
});
