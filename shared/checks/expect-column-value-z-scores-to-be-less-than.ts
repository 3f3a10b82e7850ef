import { z } from 'zod';
import { formatNumber } from '../figures';
import { literal } from '../sql';
import { column, expectation, mostly } from './parameters';
import { doOrNot } from './row-check';
import { distanceFromMean, isInfinite, standardDeviation } from './spread';
import { valueCheck } from './value-check';

const type = 'expect_column_value_z_scores_to_be_less_than';

export const expectColumnValueZScoresToBeLessThan = valueCheck({
  type,
  title: 'Z-scores',
  schema: expectation(type, {
    column,
    threshold: z.number().describe('Standard deviations; a value this far from the mean is unexpected.'),
    double_sided: z.boolean().default(true).describe('false: values below the mean are never unexpected.'),
    mostly,
  }).describe('Every value lies less than so many standard deviations of the sample (n - 1) from the mean.'),
  families: ['number'],
  unexpected({ comparable }, { threshold, double_sided }) {
    const score = `${distanceFromMean(comparable)} / nullif(${standardDeviation(comparable)}, 0)`;
    return double_sided
      ? `${isInfinite(comparable)} OR abs(${score}) >= ${literal(Math.abs(threshold))}`
      : `${isInfinite(comparable, 'above')} OR ${score} >= ${literal(threshold)}`;
  },
  words: ({ threshold, double_sided }) =>
    doOrNot(
      `lie less than ${formatNumber(threshold)} standard deviations ${double_sided ? 'from' : 'above'} the mean`,
    ),
});
