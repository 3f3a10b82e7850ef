import type { z } from 'zod';
import type { Check, CheckedTable } from './check';
import { type ColumnValue, columnValueOf, type Family } from './column-value';
import type { Common } from './parameters';
import { rowCheck } from './row-check';

type ValueSchema = z.ZodType<Common & { readonly mostly: number; readonly column: string }>;

interface ValueCheck<Schema extends ValueSchema>
  extends Pick<Parameters<typeof rowCheck<Schema>>[0], 'type' | 'title' | 'schema' | 'words'> {
  /** What the column may hold; numbers, text and moments when left out. */
  readonly families?: readonly Family[];
  /** The SQL condition that a value which is there breaks the expectation; NULL counts as not breaking it. */
  readonly unexpected: (value: ColumnValue, expectation: z.output<Schema>, table: CheckedTable) => string;
}

/** A check of every value of one column that is not missing. */
export function valueCheck<Schema extends ValueSchema>({
  families,
  unexpected,
  ...common
}: ValueCheck<Schema>): Check<Schema> {
  return rowCheck<Schema>({
    ...common,
    columns: ({ column }) => [column],
    rule(expectation, table) {
      const value = columnValueOf(table, expectation.column, common.type, families);
      return {
        judged: `NOT (${value.missing})`,
        unexpected: unexpected(value, expectation, table),
        value: value.shown,
      };
    },
  });
}
