import { z } from 'zod';
import type { Check } from './check';
import { numericColumnOf } from './column';
import { checkBounds, column, dataset, maximum, minimum } from './parameters';
import { judge, numberOf, presentOnly, referenceStatistic, statistic } from './statistic';

const type = 'expect_column_mean_to_be_between';

const schema = z
  .strictObject({
    type: z.literal(type),
    dataset,
    column,
    min_value: minimum,
    max_value: maximum,
    strict_min: z.boolean().default(false).describe('The mean must be above min_value, not equal to it.'),
    strict_max: z.boolean().default(false).describe('The mean must be below max_value, not equal to it.'),
  })
  .check(checkBounds)
  .describe(
    'The mean of the values that are not missing lies between two bounds; booleans count as 0 and 1.',
  );

export const expectColumnMeanToBeBetween: Check<typeof schema> = {
  type,
  title: 'Mean',
  schema,
  columns: (expectation) => [expectation.column],
  async run(expectation, table, reference) {
    const { name } = numericColumnOf(table, expectation.column, type);
    const expression = `avg(${numberOf(name)}) ${presentOnly(name)}`;
    const mean = await statistic(table, expression);
    const referenceMean = await referenceStatistic(table, reference, name, expression);
    const { passed, sentence } = judge(`Mean of ${name}`, mean, expectation, referenceMean);
    return {
      status: passed ? 'pass' : 'fail',
      sentence,
      observed: {
        observed_value: mean,
        ...(referenceMean === null ? {} : { reference_value: referenceMean }),
      },
    };
  },
};
