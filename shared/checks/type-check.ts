import { z } from 'zod';
import { didYouMean, listNames } from '../nearest';
import type { Check } from './check';
import { columnOf } from './column';
import type { Common } from './parameters';
import { isOfType, isTypeName, typeNames } from './type-names';

export const typeName = z
  .string()
  .superRefine((name, context) => {
    if (isTypeName(name)) return;
    context.addIssue({
      code: 'custom',
      message: `"${name}" is the name of no type${didYouMean(name, typeNames)}`,
      params: {
        mend: 'Use boolean, integer, float, string, timestamp or date, a name of pandas such as int64, or one of DuckDB such as BIGINT.',
      },
    });
  })
  .describe(
    'boolean, integer, float, string, timestamp or date; or a name of DuckDB (BIGINT), pandas, NumPy, Arrow (int64) or Spark (LongType).',
  );

type TypeSchema = z.ZodType<Common & { readonly column: string }>;

interface TypeCheck<Schema extends TypeSchema> extends Pick<Check<Schema>, 'type' | 'title' | 'schema'> {
  readonly allowed: (expectation: z.output<Schema>) => readonly string[];
}

/** A check of the type that the file declares for a column, and so of all its rows at once. */
export function typeCheck<Schema extends TypeSchema>({
  allowed,
  ...common
}: TypeCheck<Schema>): Check<Schema> {
  return {
    ...common,
    columns: () => [],
    plan({ column }, table) {
      columnOf(table, column, common.type);
      return {};
    },
    judge(expectation, _answers, table) {
      const { column } = expectation;
      const found = columnOf(table, column, common.type);
      const names = allowed(expectation);
      const passed = names.some((name) => isOfType(found, name) === true);
      return {
        status: passed ? 'pass' : 'fail',
        sentence: `${column} holds ${found.sqlType}${passed ? '' : `; expected ${listNames(names)}`}`,
        observed: { observed_value: found.sqlType },
      };
    },
  };
}
