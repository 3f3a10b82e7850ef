import type { z } from 'zod';
import type { Columns, TableInfo } from '../engines';
import type { Common } from './parameters';

export const datasets = ['train', 'reference', 'eval'] as const;
export type Dataset = (typeof datasets)[number];

export const severities = ['critical', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What a check may know of its table before a row is read. */
export interface CheckedTable {
  readonly dataset: Dataset;
  /** The file as the gate names it. */
  readonly file: string;
  readonly info: TableInfo;
}

/** Which rows break an expectation: SQL over one row of the plan's source. */
export interface RowRule {
  /** Rows that are judged; the others are missing. */
  readonly judged: string;
  /** Judged rows that break it; NULL counts as not breaking it. */
  readonly unexpected: string;
  /** What is shown of such a row; text or a number. */
  readonly value: string;
}

/**
 * What a check asks of the data, in SQL over `t`: the rows of its data set that `where` keeps, in all their columns.
 * Other data sets that the check lists in `otherColumns` go by their own names: train, reference, eval.
 * Aggregates of all checks over the same source are taken in one pass.
 */
export interface CheckPlan {
  /** A SELECT over `t` that stands in for it, with columns added; `t` itself when left out. */
  readonly source?: string;
  /** Aggregates over all rows of the source, each one number or NULL, by name. */
  readonly aggregates?: Readonly<Record<string, string>>;
  readonly rows?: RowRule;
  /** Whole SELECTs over `t` with bounded results, for what no aggregate gives, by name. */
  readonly selects?: Readonly<Record<string, string>>;
}

export interface RowCounts {
  /** All rows that `where` keeps. */
  readonly element_count: number;
  readonly missing_count: number;
  readonly unexpected_count: number;
}

/** What the data answered. Every name of the plan is there. */
export interface Answers {
  /** null for NULL and NaN. */
  readonly aggregates: Readonly<Record<string, number | null>>;
  /** Zeros where the plan has no rule for rows. */
  readonly rows: RowCounts;
  readonly selects: Readonly<Record<string, Columns>>;
}

export interface CheckOutcome {
  readonly status: 'pass' | 'fail';
  /** One sentence with the numbers in it: what was seen and what was expected. */
  readonly sentence: string;
  /** The figures behind the sentence, by Great Expectations' names where it has one. */
  readonly observed: Readonly<Record<string, number | string | null>>;
}

/**
 * One data check, under Great Expectations' name and parameters. Pure: `plan` says what to ask, `judge` judges the
 * answers. `schema` is the strict object of the gate file, made by `expectation` of parameters.ts.
 */
export interface Check<Schema extends z.ZodType<Common> = z.ZodType<Common>> {
  readonly type: z.output<Schema>['type'];
  readonly title: string;
  readonly schema: Schema;
  /**
   * Columns of its table that must be loaded; a missing one is the check's own affair. Checks of whole rows need
   * `info`: without it they name no column.
   */
  columns(expectation: z.output<Schema>, info?: TableInfo): readonly string[];
  /** Columns of other data sets that must be loaded beside them. */
  otherColumns?(expectation: z.output<Schema>): Partial<Readonly<Record<Dataset, readonly string[]>>>;
  /** Raises a problem where the table cannot be asked, such as `column-missing`. `others` are the other tables. */
  plan(
    expectation: z.output<Schema>,
    table: CheckedTable,
    others: Partial<Readonly<Record<Dataset, CheckedTable>>>,
  ): CheckPlan;
  /** `reference` holds the same answers of the reference data; null where there is none, or nothing to compare. */
  judge(
    expectation: z.output<Schema>,
    answers: Answers,
    table: CheckedTable,
    reference: Answers | null,
  ): CheckOutcome;
}
