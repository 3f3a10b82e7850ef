import { figureCheck, ofNumbers } from './figure-check';
import { bounds, checkBounds, column, expectation } from './parameters';
import { numberOf } from './statistic';

const type = 'expect_column_stdev_to_be_between';

export const expectColumnStdevToBeBetween = figureCheck({
  type,
  title: 'Standard deviation',
  schema: expectation(type, { column, ...bounds })
    .check(checkBounds)
    .describe(
      'The standard deviation of the sample, divided by n - 1, of the values that are not missing lies between two bounds.',
    ),
  // The engine refuses infinite values, and one refusal would hold up every figure of the same pass.
  aggregate: ofNumbers(type, (name) => {
    const value = numberOf(name);
    return `CASE WHEN count(*) FILTER (WHERE isinf(${value})) = 0 THEN stddev_samp(${value}) FILTER (WHERE isfinite(${value})) END`;
  }),
  whyNone: 'the column has fewer than two values, or infinite ones',
});
