import type { BinaryRows } from '../metrics/metric';

export interface Placements {
  /** ROC-AUC, from whole numbers as in the metric. */
  readonly area: number;
  /** For each row the share of the rows of the other class that it is on the right side of, ties counted half, [n]. */
  readonly placements: Float64Array;
}

/** The mean of the placements over either class is the area. Not kept: they would be as many numbers again as the scores. */
export function placementsOf(rows: BinaryRows): Placements {
  const { labels, scores, n, positives } = rows;
  const negatives = n - positives;
  const order = rows.descending();
  const placements = new Float64Array(n);
  let [tp, fp, twiceArea] = [0, 0, 0];
  for (let start = 0; start < n; ) {
    const first = order[start] as number;
    const score = scores[first] as number;
    let tied = labels[first] as number;
    let end = start + 1;
    for (; end < n; end++) {
      const row = order[end] as number;
      if (scores[row] !== score) break;
      tied += labels[row] as number;
    }
    const others = end - start - tied;
    const ofPositive = (negatives - fp - others / 2) / negatives;
    const ofNegative = (tp + tied / 2) / positives;
    for (let place = start; place < end; place++) {
      const row = order[place] as number;
      placements[row] = labels[row] === 1 ? ofPositive : ofNegative;
    }
    twiceArea += others * (2 * tp + tied);
    tp += tied;
    fp += others;
    start = end;
  }
  return { area: twiceArea / (2 * positives * negatives), placements };
}
