import type { z } from 'zod';
import type { Answers, Check, CheckedTable, CheckOutcome } from './check';
import { numericColumnOf } from './column';
import type { Bounds, Common } from './parameters';
import { judge } from './statistic';

type FigureSchema = z.ZodType<Common & Bounds & { readonly column: string }>;

interface FigureCheck<Schema extends FigureSchema> extends Pick<Check<Schema>, 'type' | 'title' | 'schema'> {
  /** An SQL aggregate over `t`, NULL where it cannot be taken. Raises a problem where the column does not fit. */
  readonly aggregate: (column: string, table: CheckedTable) => string;
  /** Why the aggregate may be NULL, after `cannot be taken:`. */
  readonly whyNone?: string;
}

/** A check that one figure of one column lies between two bounds. */
export function figureCheck<Schema extends FigureSchema>({
  aggregate,
  whyNone,
  ...common
}: FigureCheck<Schema>): Check<Schema> {
  return {
    ...common,
    columns: ({ column }) => [column],
    plan: ({ column }, table) => ({ aggregates: { observed_value: aggregate(column, table) } }),
    judge: (expectation, answers, _table, reference) =>
      judgeFigure(`${common.title} of ${expectation.column}`, answers, expectation, reference, whyNone),
  };
}

/** The outcome of one figure, `observed_value` of the answers, that must lie within the bounds. */
export function judgeFigure(
  name: string,
  { aggregates }: Answers,
  bounds: Bounds,
  reference: Answers | null,
  whyNone?: string,
): CheckOutcome {
  const value = aggregates.observed_value ?? null;
  const referenceValue = reference?.aggregates.observed_value ?? null;
  const { passed, sentence } = judge(name, value, bounds, referenceValue, whyNone);
  return {
    status: passed ? 'pass' : 'fail',
    sentence,
    observed: {
      observed_value: value,
      ...(referenceValue === null ? {} : { reference_value: referenceValue }),
    },
  };
}

/** An aggregate of a column of numbers, over the values that are present. */
export function ofNumbers(type: string, aggregate: (value: string) => string) {
  return (name: string, table: CheckedTable): string => {
    numericColumnOf(table, name, type);
    return aggregate(name);
  };
}
