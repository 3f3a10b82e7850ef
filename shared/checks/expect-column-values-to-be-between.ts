import { z } from 'zod';
import { constantFor } from './column-value';
import { requireFittingBounds } from './fitting-bounds';
import { inMicroseconds } from './moment-bounds';
import { bounds, checkBounds, column, describeBounds, expectation, mostly } from './parameters';
import { areOrNot } from './row-check';
import { outsideOf } from './statistic';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_be_between';

const bound = z
  .union([z.number(), z.string().min(1)])
  .nullable()
  .optional();

export const expectColumnValuesToBeBetween = valueCheck({
  type,
  title: 'Values between',
  schema: expectation(type, {
    column,
    ...bounds,
    min_value: bound.describe('At least this: a number, a date or a text; null or left out leaves it open.'),
    max_value: bound.describe('At most this: a number, a date or a text; null or left out leaves it open.'),
    mostly,
  })
    .check(checkBounds)
    .describe('Every value that is not missing lies between two bounds, both included unless strict.'),
  unexpected(value, expectation, table) {
    requireFittingBounds(expectation, value, table);
    return value.family === 'moment'
      ? outsideOf(value.comparable, inMicroseconds(expectation), String)
      : outsideOf(value.comparable, expectation, (bound) => constantFor(value, bound) ?? 'NULL');
  },
  words: (expectation) => areOrNot(describeBounds(expectation)),
});
