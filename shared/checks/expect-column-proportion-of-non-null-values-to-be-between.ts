import { missingOf } from './column';
import { figureCheck } from './figure-check';
import { bounds, checkBounds, column, expectation } from './parameters';

const type = 'expect_column_proportion_of_non_null_values_to_be_between';

export const expectColumnProportionOfNonNullValuesToBeBetween = figureCheck({
  type,
  title: 'Completeness',
  schema: expectation(type, { column, ...bounds })
    .check(checkBounds)
    .describe('The share of the rows that have a value, neither NULL nor NaN, lies between two bounds.'),
  aggregate: (name, table) =>
    `count(*) FILTER (WHERE NOT (${missingOf(table, name, type)})) / nullif(count(*), 0)`,
  whyNone: 'there are no rows',
});
