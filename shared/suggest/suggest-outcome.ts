import { CancelledError } from '../pipeline/cancelled';
import { type Problem, ProblemError } from '../problem';
import type { Suggestion } from './suggest-gate';

/** How the work on a suggestion ends. */
export type SuggestOutcome =
  | { readonly status: 'finished'; readonly suggestion: Suggestion }
  | { readonly status: 'cancelled' }
  | { readonly status: 'problem'; readonly problems: readonly Problem[] };

/** Problems and cancelling become outcomes; a rejection is a bug. */
export async function suggestOutcome(work: () => Promise<Suggestion>): Promise<SuggestOutcome> {
  try {
    return { status: 'finished', suggestion: await work() };
  } catch (error) {
    if (error instanceof CancelledError) return { status: 'cancelled' };
    if (error instanceof ProblemError) return { status: 'problem', problems: error.problems };
    throw error;
  }
}
