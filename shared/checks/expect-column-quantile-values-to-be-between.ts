import { z } from 'zod';
import { formatNumber, ordinal } from '../figures';
import { literal } from '../sql';
import type { Check } from './check';
import { numericColumnOf } from './column';
import { column, expectation } from './parameters';
import { judge, numberOf, presentOnly } from './statistic';

const type = 'expect_column_quantile_values_to_be_between';

const side = z.number().nullable();

const quantileRanges = z
  .strictObject({
    quantiles: z.array(z.number().min(0).max(1)).min(1).describe('From 0 to 1: 0.99 is the 99th percentile.'),
    value_ranges: z
      .array(z.tuple([side, side]))
      .min(1)
      .describe('[lowest, highest] for each quantile, both included; null leaves the side open.'),
  })
  .check(({ value, issues }) => {
    if (value.quantiles.length !== value.value_ranges.length) {
      issues.push({
        code: 'custom',
        input: value,
        path: ['value_ranges'],
        message: `${value.quantiles.length} quantiles but ${value.value_ranges.length} value_ranges`,
        params: { mend: 'Give one [lowest, highest] for each quantile, in the same order.' },
      });
    }
    for (const [index, [low, high]] of value.value_ranges.entries()) {
      if (low === null || high === null || low <= high) continue;
      issues.push({
        code: 'custom',
        input: value,
        path: ['value_ranges', index],
        message: `the range starts at ${formatNumber(low)}, above its end ${formatNumber(high)}`,
        params: { mend: 'Exchange the two.' },
      });
    }
  });

const schema = expectation(type, {
  column,
  quantile_ranges: quantileRanges,
  allow_relative_error: z
    .union([
      z.boolean(),
      z.number().min(0).max(1),
      z.enum(['linear', 'lower', 'higher', 'midpoint', 'nearest']),
    ])
    .default(false)
    .describe('Accepted, and of no effect: quantiles are exact and interpolated linearly whatever it is.'),
}).describe(
  'Quantiles of the values that are not missing, interpolated linearly, each lie within their range.',
);

export const expectColumnQuantileValuesToBeBetween: Check<typeof schema> = {
  type,
  title: 'Quantiles',
  schema,
  columns: (expectation) => [expectation.column],
  plan({ column: name, quantile_ranges: { quantiles } }, table) {
    numericColumnOf(table, name, type);
    return {
      aggregates: Object.fromEntries(
        quantiles.map((quantile) => [
          `quantile_${quantile}`,
          `quantile_cont(${numberOf(name)}, ${literal(quantile)}) ${presentOnly(name)}`,
        ]),
      ),
    };
  },
  judge({ column: name, quantile_ranges: { quantiles, value_ranges } }, { aggregates }, _table, reference) {
    const observed: Record<string, number | null> = {};
    const results = quantiles.map((quantile, index) => {
      const id = `quantile_${quantile}`;
      const value = aggregates[id] ?? null;
      const referenceValue = reference?.aggregates[id] ?? null;
      const [low, high] = value_ranges[index] ?? [null, null];
      observed[id] = value;
      if (referenceValue !== null) observed[`reference_${id}`] = referenceValue;
      const title = `${ordinal(quantile * 100)} percentile of ${name}`;
      return judge(title, value, { min_value: low, max_value: high }, referenceValue);
    });
    const failed = results.filter(({ passed }) => !passed);
    const told = failed.length > 0 ? failed : results;
    return {
      status: failed.length > 0 ? 'fail' : 'pass',
      sentence: told.map(({ sentence }) => sentence).join('; and '),
      observed,
    };
  },
};
