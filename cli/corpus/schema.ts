import type { Draws } from './draws';

/** A table as it is when nothing is wrong, and the gate that its owner wrote for it. */
export interface BaseSchema {
  /** Also the name of its gate: gates/<name>.assay.yaml. */
  readonly name: string;
  /** Rows of a snapshot, train and eval together. */
  readonly rows: number;
  /** Each column as SQL over `i`, the number of the row from 1, and over the columns before it. */
  columns(draws: Draws): Readonly<Record<string, string>>;
  /** The order of the rows in the file: that in which they were drawn when left out. */
  readonly order?: string;
  /** The SQL condition of the rows that are the eval set; without it there is none. */
  readonly evalWhere?: string;
}
