import { figureCheck, ofNumbers } from './figure-check';
import { bounds, checkBounds, column, expectation } from './parameters';
import { numberOf, presentOnly } from './statistic';

const type = 'expect_column_median_to_be_between';

export const expectColumnMedianToBeBetween = figureCheck({
  type,
  title: 'Median',
  schema: expectation(type, { column, ...bounds })
    .check(checkBounds)
    .describe('The median of the values that are not missing lies between two bounds.'),
  aggregate: ofNumbers(type, (name) => `median(${numberOf(name)}) ${presentOnly(name)}`),
});
