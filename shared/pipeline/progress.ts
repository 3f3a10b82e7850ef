import type { Problem } from '../problem';
import type { RunDocument, StageId, StageRecord } from '../run/schema';

/** What a run tells while it goes on. */
export type RunEvent =
  | { readonly type: 'stage-started'; readonly stage: StageId }
  | {
      readonly type: 'stage-progress';
      readonly stage: StageId;
      /** Of the stage, 0 to 1. */
      readonly fraction: number;
      /** Of the whole run, 0 to 1. */
      readonly overall: number;
      readonly rows: number | null;
      readonly note: string | null;
    }
  | { readonly type: 'stage-ended'; readonly record: StageRecord };

/** How a run ends. Only `finished` carries a verdict. */
export type RunOutcome =
  | { readonly status: 'finished'; readonly document: RunDocument }
  | { readonly status: 'cancelled' }
  | { readonly status: 'problem'; readonly problems: readonly Problem[]; readonly stage: StageId | null };
