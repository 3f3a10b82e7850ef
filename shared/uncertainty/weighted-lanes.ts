import type { SampleRows } from '../metrics/metric';
import type { DrawnWeights } from './drawn-weights';

/** The rows of a model as one lane of a draw weighs them. */
export interface Lane {
  readonly rows: SampleRows;
  /** Metrics that are known already, by id. */
  readonly known: Readonly<Record<string, number>>;
}

/** Of any model: the drawn weights times the rows' own. */
export function weightedLanes(rows: SampleRows) {
  const product = new Float64Array(rows.weights?.length ?? 0);
  return (drawn: DrawnWeights) =>
    (lane: number): Lane => {
      const weights = drawn.of(lane);
      const own = rows.weights;
      return { rows: rows.reweighted(own === null ? weights : multiply(weights, own, product)), known: {} };
    };
}

function multiply(one: Float64Array, other: Float64Array, into: Float64Array): Float64Array {
  for (let row = 0; row < into.length; row++) into[row] = (one[row] as number) * (other[row] as number);
  return into;
}
