import type { Clock, Columns } from '../engines';
import type { ModelScorer } from '../onnx/model-scorer';
import { callModel, type TimedModel } from './timed-model';

export interface ColdStart {
  /** Milliseconds from the bytes in memory to a session. */
  readonly load: number;
  /** Milliseconds of the first call in that session, with one row. */
  readonly firstCall: number;
}

/** Loads the model anew, hands the session over, whose release is then the caller's, and calls it with the row `row`. */
export async function coldStart(
  { scorer }: TimedModel,
  rows: Columns,
  row: number,
  clock: Clock,
  hold: (fresh: ModelScorer) => void,
): Promise<ColdStart> {
  const from = clock.now();
  const fresh = await scorer.reopen();
  const load = clock.now() - from;
  hold(fresh);
  const called = clock.now();
  await callModel(fresh, rows, row, row + 1);
  return { load, firstCall: clock.now() - called };
}
