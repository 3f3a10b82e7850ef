import { z } from 'zod';
import type { Check } from './check';
import { columnValueOf, familyOf } from './column-value';
import { judgeFigure } from './figure-check';
import { requireFittingBounds } from './fitting-bounds';
import { moment } from './moment';
import { asNumbers, judgeMoment } from './moment-bounds';
import { bounds, checkBounds, column, expectation } from './parameters';

const bound = z.union([z.number(), moment]).nullable().optional();

/** A check that the smallest or the largest value of a column of numbers, booleans, dates or timestamps is within bounds. */
export function extremeCheck<const Type extends string>(
  type: Type,
  { title, aggregate, describe }: { title: string; aggregate: 'min' | 'max'; describe: string },
) {
  const schema = expectation(type, {
    column,
    ...bounds,
    min_value: bound.describe('At least this number or date; null or left out leaves the side open.'),
    max_value: bound.describe('At most this number or date; null or left out leaves the side open.'),
  })
    .check(({ value, issues }) => checkBounds({ value: asNumbers(value), issues }))
    .describe(describe);
  const check: Check<typeof schema> = {
    type,
    title,
    schema,
    columns: (expectation) => [expectation.column],
    plan(expectation, table) {
      const value = columnValueOf(table, expectation.column, type, ['number', 'moment']);
      requireFittingBounds(expectation, value, table);
      return { aggregates: { observed_value: `${aggregate}(${value.comparable})` } };
    },
    judge(expectation, answers, table, reference) {
      const found = table.info.columns.find(({ name }) => name === expectation.column);
      const name = `${title} of ${expectation.column}`;
      return found !== undefined && familyOf(found) === 'moment'
        ? judgeMoment(name, answers, expectation, reference)
        : judgeFigure(name, answers, asNumbers(expectation), reference, 'the column has no values');
    },
  };
  return check;
}
