import type { MulticlassRows } from '../metric';

/** For each row its `loss`, from its probabilities [classes] that begin at `start` and the index of its true class, [n]. */
export function trueClassLosses(
  { labels, probabilities, classes, n }: MulticlassRows,
  loss: (probabilities: Float32Array | Float64Array, start: number, label: number, classes: number) => number,
): Float64Array {
  const losses = new Float64Array(n);
  if (probabilities === null) return losses;
  const k = classes.length;
  for (let row = 0; row < n; row++) losses[row] = loss(probabilities, row * k, labels[row] as number, k);
  return losses;
}
