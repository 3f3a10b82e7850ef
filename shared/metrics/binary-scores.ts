import { fallingOrder } from './falling-order';
import type { BinaryScores, ConfusionMatrix } from './metric';

/**
 * Makes `labels` [n] (0 or 1) and `scores` [n] (finite, the higher the likelier positive) ready for every metric.
 * Neither array is copied or changed. A row is predicted positive when score >= threshold.
 * Throws a RangeError for lengths that differ, other labels, scores that are not finite, or a NaN threshold.
 */
export function binaryScores(labels: Uint8Array, scores: Float64Array, threshold: number): BinaryScores {
  if (labels.length !== scores.length) {
    throw new RangeError(
      `${labels.length} labels and ${scores.length} scores: there must be one score per label`,
    );
  }
  if (Number.isNaN(threshold)) throw new RangeError('the threshold is NaN');
  rejectRows(labels, (label) => label > 1, 'labels are neither 0 nor 1');
  rejectRows(scores, (score) => !Number.isFinite(score), 'scores are not finite numbers');

  const confusion = confusionAt(labels, scores, threshold);
  let order: Uint32Array | undefined;
  return {
    labels,
    scores,
    threshold,
    positives: confusion.tp + confusion.fn,
    confusion,
    descending() {
      order ??= fallingOrder(scores);
      return order;
    },
  };
}

/** The labels and scores of the given row numbers, in their order. Throws a RangeError for a row that does not exist. */
export function select(
  labels: Uint8Array,
  scores: Float64Array,
  rows: Uint32Array,
): Pick<BinaryScores, 'labels' | 'scores'> {
  rejectRows(rows, (row) => row >= labels.length, `selected row numbers are ${labels.length} or greater`);
  return {
    labels: Uint8Array.from(rows, (row) => labels[row] as number),
    scores: Float64Array.from(rows, (row) => scores[row] as number),
  };
}

function confusionAt(labels: Uint8Array, scores: Float64Array, threshold: number): ConfusionMatrix {
  let positives = 0;
  let predicted = 0;
  let tp = 0;
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] as number;
    const isPredicted = Number((scores[row] as number) >= threshold);
    positives += label;
    predicted += isPredicted;
    tp += label & isPredicted;
  }
  const fp = predicted - tp;
  const fn = positives - tp;
  return { tn: labels.length - tp - fp - fn, fp, fn, tp };
}

function rejectRows(
  values: Uint8Array | Uint32Array | Float64Array,
  isWrong: (value: number) => boolean,
  what: string,
): void {
  let wrong = 0;
  let first = 0;
  for (let row = values.length - 1; row >= 0; row--) {
    if (!isWrong(values[row] as number)) continue;
    wrong += 1;
    first = row;
  }
  if (wrong === 0) return;
  throw new RangeError(
    `${wrong} of ${values.length} ${what}; the first is ${values[first]} in row ${first}, counted from 0`,
  );
}
