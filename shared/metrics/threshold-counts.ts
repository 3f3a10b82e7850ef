import type { BinaryScores } from './metric';

/** Counts at each distinct score, from the highest to the lowest, where rows with that score or more are positive. */
export interface ThresholdCounts {
  /** [k], falling. */
  readonly thresholds: Float64Array;
  /** True positives at each threshold, [k], never falling. */
  readonly tp: Float64Array;
  /** False positives at each threshold, [k], never falling. */
  readonly fp: Float64Array;
}

export function thresholdCounts(input: BinaryScores): ThresholdCounts {
  const { labels, scores } = input;
  const order = input.descending();
  const thresholds = new Float64Array(order.length);
  const tp = new Float64Array(order.length);
  const fp = new Float64Array(order.length);
  let k = 0;
  let positives = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number;
    const score = scores[row] as number;
    positives += labels[row] as number;
    const next = order[place + 1];
    if (next !== undefined && scores[next] === score) continue;
    thresholds[k] = score;
    tp[k] = positives;
    fp[k] = place + 1 - positives;
    k += 1;
  }
  return { thresholds: thresholds.subarray(0, k), tp: tp.subarray(0, k), fp: fp.subarray(0, k) };
}
