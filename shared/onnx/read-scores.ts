import type { Tensor } from '../engines';
import { raise, type Where } from '../problem';
import type { ScoreOutput } from './find-score-output';

export interface Scores {
  /** P(positive) or another score that grows with it, [rows]. */
  readonly scores: Float64Array;
  /** Some score lies outside of [0, 1], so it is not a probability. */
  readonly outsideUnit: boolean;
}

/**
 * Takes the positive class's column out of an output tensor: [rows], [rows, 1] or [rows, classes].
 *
 * Raises `model-mismatch` when the tensor has another shape, `scores-invalid` when a score is NaN or infinite.
 */
export function readScores(tensor: Tensor, rows: number, output: ScoreOutput, where: Where): Scores {
  const { data, dims } = tensor;
  const [length, width = 1] = dims;
  const column = length === rows && dims.length <= 2 ? columnOf(width, output) : null;
  if (column === null || !(data instanceof Float32Array || data instanceof Float64Array)) {
    return refuseShape(tensor, rows, output, where);
  }
  const scores = new Float64Array(rows);
  let outsideUnit = false;
  let missing = 0;
  let firstMissing = -1;
  for (let row = 0; row < rows; row++) {
    const score = data[row * width + column] ?? Number.NaN;
    scores[row] = score;
    if (!Number.isFinite(score)) {
      missing++;
      if (firstMissing < 0) firstMissing = row;
    } else if (score < 0 || score > 1) outsideUnit = true;
  }
  if (missing > 0) {
    raise(
      'scores-invalid',
      `The model's score is not a finite number in ${missing} of ${rows} rows scored together; the first is row ${firstMissing + 1} of them.`,
      where,
      'Look for missing or extreme values in the features, and fill them as the training did.',
    );
  }
  return { scores, outsideUnit };
}

/** null: a tensor of this width cannot hold the score. */
function columnOf(width: number, { column, columnOfTwo, classes }: ScoreOutput): number | null {
  if (width === 1) return 0;
  if (classes !== null) return width === classes.length ? column : null;
  return width === 2 ? columnOfTwo : null;
}

function refuseShape(
  { type, dims }: Tensor,
  rows: number,
  { name, classes }: ScoreOutput,
  where: Where,
): never {
  const wanted = classes === null ? 'two classes' : `the classes ${classes.join(', ')}`;
  return raise(
    'model-mismatch',
    `Output '${name}' is ${type} [${dims.join(', ')}] for ${rows} rows, which is no score for each row nor a probability for each of ${wanted}.`,
    where,
    'Export the model so that it gives one row of probabilities for each row of features: [N, 1] or [N, classes].',
  );
}
