import type { Severity } from '../checks/check';
import type { Suggested } from './suggested';

/** The files and the choices of whoever asked for the gate. */
export interface SuggestOptions {
  /** As the gate names it: a path from its folder. */
  readonly train: string;
  /** The good snapshot, where another file than `train` is one. */
  readonly reference?: string | undefined;
  /** The column of true labels. */
  readonly target?: string | undefined;
  /** What a failure means; critical when left out. */
  readonly severity?: Severity | undefined;
}

/** One column with what was seen in it and what is suggested for it. */
export interface ColumnSuggestion {
  readonly name: string;
  readonly seen: string;
  readonly suggested: readonly Suggested[];
}

/** All that goes into the text of a suggested gate. */
export interface GateParts extends SuggestOptions {
  readonly rows: number;
  readonly key: string | null;
  readonly columns: readonly ColumnSuggestion[];
  /** Columns that name things, besides the key. */
  readonly identifiers: readonly string[];
  /** Columns that a model may take. */
  readonly features: readonly string[];
}
