import { z } from 'zod';
import { formatNumber } from '../figures';
import { literal } from '../sql';
import { column, expectation, mostly } from './parameters';
import { areOrNot, opposite } from './row-check';
import { distanceFromMean, isInfinite, overTable, standardDeviation } from './spread';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_not_be_outliers';

export const expectColumnValuesToNotBeOutliers = valueCheck({
  type,
  title: 'No outliers',
  schema: expectation(type, {
    column,
    method: z
      .enum(['iqr', 'std'])
      .default('iqr')
      .describe(
        'iqr: distance from the quartiles, in interquartile ranges; std: from the mean, in standard deviations.',
      ),
    multiplier: z.number().min(0).default(1.5).describe('How many of them are too far.'),
    mostly,
  }).describe('No value lies too far out.'),
  families: ['number'],
  unexpected({ comparable }, { method, multiplier }) {
    const factor = literal(multiplier);
    if (method === 'std') {
      const [distance, deviation] = [distanceFromMean(comparable), standardDeviation(comparable)];
      return `${isInfinite(comparable)} OR ${deviation} > 0 AND abs(${distance}) >= ${factor} * ${deviation} AND ${distance} <> 0`;
    }
    const fence = (quartile: number, sign: '+' | '-') =>
      overTable(comparable, (x) => {
        const at = (share: number) => `quantile_cont(${x}, ${literal(share)})`;
        return `${at(quartile)} ${sign} ${factor} * (${at(0.75)} - ${at(0.25)})`;
      });
    return `${isInfinite(comparable)} OR NOT (${comparable} BETWEEN ${fence(0.25, '-')} AND ${fence(0.75, '+')})`;
  },
  words: ({ method, multiplier }) =>
    opposite(
      areOrNot(
        `outliers: ${formatNumber(multiplier)} ${method === 'iqr' ? 'interquartile ranges beyond the quartiles' : 'standard deviations from the mean'}`,
      ),
    ),
});
