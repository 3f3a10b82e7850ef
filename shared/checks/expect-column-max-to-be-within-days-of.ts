import { z } from 'zod';
import { formatAgainst } from '../figures';
import { type Check, type CheckedTable, type Dataset, datasets } from './check';
import { columnValueOf } from './column-value';
import { isoMoment } from './date-text';
import { formatMoment, microsecondsPerDay, moment, parseMoment } from './moment';
import { otherTable } from './other-table';
import { column, expectation } from './parameters';

const type = 'expect_column_max_to_be_within_days_of';

const dataset = z.enum(datasets);

const schema = expectation(type, {
  column,
  days: z.number().min(0).describe('How many days the newest date may be away.'),
  of: z
    .union([dataset, moment])
    .describe('A date, or the data set whose newest date in the same column it is compared with.'),
  side: z
    .enum(['both', 'before', 'after'])
    .default('both')
    .describe('before: only a newest date that is too early fails; after: only one that is too late.'),
})
  .check(({ value, issues }) => {
    if (value.of !== value.dataset) return;
    const message = `the check compares ${value.dataset} with itself`;
    const params = { mend: 'Name a date or another data set as "of".' };
    issues.push({ code: 'custom', input: value, path: ['of'], message, params });
  })
  .describe(
    'The newest date of a column is fresh: close enough to a date, or to the newest of another data set.',
  );

export const expectColumnMaxToBeWithinDaysOf: Check<typeof schema> = {
  type,
  title: 'Newest date',
  schema,
  columns: (expectation) => [expectation.column],
  otherColumns: ({ of, column }) => (isDataset(of) ? { [of]: [column] } : {}),
  plan({ of, column }, table, others) {
    const newest = newestIn(table, column);
    if (!isDataset(of)) return { aggregates: { newest } };
    const other = otherTable(table, others, { type, other: of });
    const select = `SELECT CAST(${newestIn(other, column)} AS DOUBLE) AS newest FROM ${of}`;
    return { aggregates: { newest }, selects: { other: select } };
  },
  judge(expectation, { aggregates, selects }) {
    const { column, days, of, side } = expectation;
    const newest = aggregates.newest ?? null;
    const target = isDataset(of)
      ? numberIn(selects.other?.columns.newest?.[0])
      : (parseMoment(of)?.microseconds ?? null);
    const title = `Newest ${column}`;
    if (newest === null || target === null) {
      const empty = newest === null ? '' : ` of ${of}`;
      const sentence = `${title}${empty} cannot be taken: the column has no dates`;
      return {
        status: 'fail',
        sentence,
        observed: { observed_value: newest === null ? null : formatMoment(newest) },
      };
    }
    const away = daysBetween(target, newest, parseMoment(of)?.wholeDay === true);
    const isTooEarly = side !== 'after' && -away > days;
    const isTooLate = side !== 'before' && away > days;
    const compared = isDataset(of) ? `the newest of ${of} (${formatMoment(target)})` : of;
    const allowed = `at most ${inDays(days)} ${side === 'both' ? 'before or after' : side}`;
    const distance = away === 0 ? 'on' : `${inDays(Math.abs(away), days)} ${away < 0 ? 'before' : 'after'}`;
    return {
      status: isTooEarly || isTooLate ? 'fail' : 'pass',
      sentence: `${title} is ${formatMoment(newest)}, ${distance} ${compared}; expected ${allowed}`,
      observed: { observed_value: formatMoment(newest), compared_with: formatMoment(target), days: away },
    };
  },
};

function isDataset(of: string): of is Dataset {
  return dataset.safeParse(of).success;
}

function newestIn(table: CheckedTable, column: string): string {
  const { family, comparable, text } = columnValueOf(table, column, type, ['moment', 'text']);
  return `max(${family === 'moment' ? comparable : isoMoment(text)})`;
}

/** Days of the calendar against a date, and 24 hours each against a moment. */
function daysBetween(from: number, to: number, onCalendar: boolean): number {
  const end = onCalendar ? Math.floor(to / microsecondsPerDay) * microsecondsPerDay : to;
  return (end - from) / microsecondsPerDay;
}

/** With as many digits as it takes to differ from the limit. */
function inDays(days: number, limit = days): string {
  return days === 1 ? '1 day' : `${formatAgainst(days, limit)} days`;
}

function numberIn(value: number | string | null | undefined): number | null {
  return typeof value === 'number' && !Number.isNaN(value) ? value : null;
}
