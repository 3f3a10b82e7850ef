import { figureCheck, ofNumbers } from './figure-check';
import { bounds, checkBounds, column, expectation } from './parameters';
import { numberOf, presentOnly } from './statistic';

const type = 'expect_column_mean_to_be_between';

export const expectColumnMeanToBeBetween = figureCheck({
  type,
  title: 'Mean',
  schema: expectation(type, { column, ...bounds })
    .check(checkBounds)
    .describe(
      'The mean of the values that are not missing lies between two bounds; booleans count as 0 and 1.',
    ),
  aggregate: ofNumbers(type, (name) => `avg(${numberOf(name)}) ${presentOnly(name)}`),
});
