import { missingOf } from './column';
import { figureCheck } from './figure-check';
import { bounds, checkBounds, column, expectation } from './parameters';
import { distinctCountOf } from './statistic';

const type = 'expect_column_unique_value_count_to_be_between';

export const expectColumnUniqueValueCountToBeBetween = figureCheck({
  type,
  title: 'Number of distinct values',
  schema: expectation(type, { column, ...bounds })
    .check(checkBounds)
    .describe('The number of different values, the missing ones left out, lies between two bounds.'),
  aggregate: (name, table) => distinctCountOf(name, missingOf(table, name, type)),
});
