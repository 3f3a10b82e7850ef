import type { SampleRows } from './metric';
import { classSample } from './multiclass/class-sample';
import { rowsOf } from './rows-of';

/** The sample of a model that is right and certain of every row, with the same truth and weights. */
export function perfectRows(rows: SampleRows): SampleRows {
  switch (rows.task) {
    case 'binary': {
      const scores = Float64Array.from(rows.labels);
      return rowsOf({
        ...rows.source,
        weights: rows.weights,
        gives: 'probabilities',
        scores,
        threshold: 0.5,
      });
    }
    case 'multiclass':
      return classSample(rows, (label) => ({
        predicted: label,
        probabilities: new Float64Array(rows.classes.length).fill(1, label, label + 1),
      }));
    case 'regression':
      return rowsOf({ ...rows.source, weights: rows.weights, predicted: rows.truth });
  }
}
