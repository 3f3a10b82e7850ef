import type { Columns } from '../engines';
import type { ModelScorer } from '../onnx/model-scorer';
import type { ModelRole } from '../run/schema';

/** A model of the gate that can be run, open in a session of its own. */
export interface TimedModel {
  readonly role: ModelRole;
  readonly scorer: ModelScorer;
}

/** One call of the model with the rows [from, to): what it takes to make its inputs, run it and read its output. */
export function callModel(scorer: ModelScorer, rows: Columns, from: number, to: number): Promise<unknown> {
  return scorer.gives === 'labels' ? scorer.labels(rows, from, to) : scorer.score(rows, from, to);
}
