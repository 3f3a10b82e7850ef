import type { z } from 'zod';
import type { expectationSchema } from '../checks';

export type ExpectationInput = z.input<typeof expectationSchema>;

/** What is given up first where a gate would become too long: 4, the finest. 1 is kept longest. */
export type Rank = 1 | 2 | 3 | 4;

export interface Suggested {
  readonly rank: Rank;
  readonly expectation: ExpectationInput;
  /** Told behind an expectation that the snapshot itself breaks: it is written as a comment. */
  readonly broken?: string;
}
