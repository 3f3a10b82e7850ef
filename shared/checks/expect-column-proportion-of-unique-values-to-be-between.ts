import { missingOf } from './column';
import { figureCheck } from './figure-check';
import { bounds, checkBounds, column, expectation } from './parameters';
import { distinctCountOf } from './statistic';

const type = 'expect_column_proportion_of_unique_values_to_be_between';

export const expectColumnProportionOfUniqueValuesToBeBetween = figureCheck({
  type,
  title: 'Share of distinct values',
  schema: expectation(type, { column, ...bounds })
    .check(checkBounds)
    .describe(
      'The number of different values divided by the number of values, the missing ones left out, lies between two bounds.',
    ),
  aggregate(name, table) {
    const missing = missingOf(table, name, type);
    return `${distinctCountOf(name, missing)} / nullif(count(*) FILTER (WHERE NOT (${missing})), 0)`;
  },
  whyNone: 'the column has no values',
});
