import { z } from 'zod';
import type { ColumnType } from '../engines';
import { raise } from '../problem';
import type { CheckedTable } from './check';
import { columnOf, missingOf } from './column';
import { otherTable, withoutReference } from './other-table';
import { checkOther, column, expectation, mostly, other } from './parameters';
import { rowCheck } from './row-check';
import { comparableAcross, shownValues } from './same-values';

const type = 'expect_dates_to_not_overlap';

const temporal: readonly ColumnType[] = ['date', 'timestamp', 'integer', 'float'];

export const expectDatesToNotOverlap = withoutReference(
  rowCheck({
    type,
    title: 'No overlap in time',
    schema: expectation(type, {
      column,
      other,
      or_equal: z.boolean().default(false).describe('true: the last date of the other table is allowed too.'),
      mostly,
    })
      .check(checkOther)
      .describe(
        'Every date is later than all dates of the other table, as those of eval than those of train.',
      ),
    columns: (expectation) => [expectation.column],
    otherColumns: (expectation) => ({ [expectation.other]: [expectation.column] }),
    rule(expectation, table, others) {
      const found = otherTable(table, others, expectation);
      requireDates(table, expectation.column);
      const dates = comparableAcross(table, found, [expectation.column], type);
      const [own, its] = (['t', 'o'] as const).map((row) => dates.map(({ of }) => of(row)).join());
      return {
        judged: `NOT (${missingOf(table, expectation.column, type)})`,
        unexpected: `${own} ${expectation.or_equal ? '<' : '<='} (SELECT max(${its}) FROM ${found.dataset} AS o)`,
        value: shownValues([expectation.column]),
      };
    },
    words: ({ other, or_equal }) => {
      const later = `later than${or_equal ? ' or equal to' : ''} the last of ${other}`;
      return { holds: `are ${later}`, breaks: `are not ${later}` };
    },
  }),
);

function requireDates(table: CheckedTable, name: string): void {
  const found = columnOf(table, name, type);
  if (temporal.includes(found.type)) return;
  raise(
    'column-type',
    `${type}: "${name}" of ${table.dataset} holds ${found.sqlType}, but dates are needed`,
    { file: table.file, field: name },
    `Store "${name}" as dates, as timestamps or as numbers that rise with time.`,
  );
}
