import type { z } from 'zod';
import type { Columns, TableInfo } from '../engines';

export const datasets = ['train', 'reference', 'eval'] as const;
export type Dataset = (typeof datasets)[number];

/** What a check may ask of one loaded table. */
export interface CheckedTable {
  readonly dataset: Dataset;
  /** The file as the gate names it. */
  readonly file: string;
  readonly info: TableInfo;
  /** `sql` names the table as `t`. */
  query(sql: string): Promise<Columns>;
}

export interface CheckOutcome {
  readonly status: 'pass' | 'fail';
  /** One sentence with the numbers in it: what was seen and what was expected. */
  readonly sentence: string;
  /** The figures behind the sentence, by Great Expectations' names where it has one. */
  readonly observed: Readonly<Record<string, number | string | null>>;
}

/**
 * One data check, under Great Expectations' name and parameters.
 * `schema` is the strict object of the gate file, `type` and `dataset` included.
 */
export interface Check<Schema extends z.ZodType<{ type: string }> = z.ZodType<{ type: string }>> {
  readonly type: z.output<Schema>['type'];
  readonly title: string;
  readonly schema: Schema;
  /** Columns that must be loaded for `expectation`; a missing one is the check's own affair. */
  columns(expectation: z.output<Schema>): readonly string[];
  run(
    expectation: z.output<Schema>,
    table: CheckedTable,
    reference: CheckedTable | null,
  ): Promise<CheckOutcome>;
}
