import type { z } from 'zod';
import { raise } from '../problem';
import type { Check, CheckedTable, Dataset } from './check';
import type { Common } from './parameters';

/** The other table of a check of two; raises `file-missing` where the gate has none, or where it is the table itself. */
export function otherTable(
  table: CheckedTable,
  others: Partial<Readonly<Record<Dataset, CheckedTable>>>,
  { type, other }: { readonly type: string; readonly other: Dataset },
): CheckedTable {
  const found = others[other];
  if (found !== undefined && other !== table.dataset) return found;
  return raise(
    'file-missing',
    `${type}: the gate names no ${other} data to compare ${table.dataset} with`,
    { field: `data.${other}` },
    `Name a file under data.${other}, or compare with another data set.`,
  );
}

/** For checks whose figure says nothing of the reference: they are judged without it. */
export function withoutReference<Schema extends z.ZodType<Common>>(check: Check<Schema>): Check<Schema> {
  return { ...check, judge: (expectation, answers, table) => check.judge(expectation, answers, table, null) };
}
