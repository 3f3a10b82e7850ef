import { z } from 'zod';
import type { Check, CheckedTable } from './check';
import { columnValueOf, single } from './column-value';
import { type Common, column, columnList, mostly } from './parameters';
import { rowCheck } from './row-check';

const joined = {
  both_values_are_missing: 'AND',
  either_value_is_missing: 'OR',
  neither: null,
  all_values_are_missing: 'AND',
  any_value_is_missing: 'OR',
  never: null,
} as const;

const ignored = 'Which rows are not judged.';

/** The parameters of a check of two columns. */
export const pair = {
  column_A: column,
  column_B: column,
  ignore_row_if: z
    .enum(['both_values_are_missing', 'either_value_is_missing', 'neither'])
    .default('both_values_are_missing')
    .describe(ignored),
  mostly,
};

/** The parameters of a check of several columns. */
export const list = {
  column_list: columnList,
  ignore_row_if: z
    .enum(['all_values_are_missing', 'any_value_is_missing', 'never'])
    .default('all_values_are_missing')
    .describe(ignored),
  mostly,
};

type Columns =
  | { readonly column_A: string; readonly column_B: string }
  | { readonly column_list: readonly string[] };

type RecordSchema = z.ZodType<
  Common & Columns & { readonly mostly: number; readonly ignore_row_if: keyof typeof joined }
>;

interface RecordCheck<Schema extends RecordSchema>
  extends Pick<Parameters<typeof rowCheck<Schema>>[0], 'type' | 'title' | 'schema' | 'words'> {
  /** The SQL condition that the columns of a row hold what is expected; NULL counts as not holding it. */
  readonly expected: (expectation: z.output<Schema>, table: CheckedTable, judged: string) => string;
}

/** A check of several columns of each row together. */
export function recordCheck<Schema extends RecordSchema>({
  expected,
  ...common
}: RecordCheck<Schema>): Check<Schema> {
  return rowCheck<Schema>({
    ...common,
    columns: namesIn,
    subject: 'rows',
    rule(expectation, table) {
      const values = namesIn(expectation).map((name) =>
        columnValueOf(table, name, common.type, [...single, 'nested']),
      );
      const missing = values.map((value) => `(${value.missing})`);
      const operator = joined[expectation.ignore_row_if];
      const judged = operator === null ? 'TRUE' : `NOT (${missing.join(` ${operator} `)})`;
      return {
        judged,
        unexpected: `NOT coalesce(${expected(expectation, table, judged)}, FALSE)`,
        value: `concat_ws(', ', ${values.map(({ text }) => `coalesce(${text}, 'NULL')`).join(', ')})`,
      };
    },
  });
}

function namesIn(columns: Columns): readonly string[] {
  return 'column_list' in columns ? columns.column_list : [columns.column_A, columns.column_B];
}
