import type { BinaryRows } from '../metrics/metric';
import { areProbabilities } from '../metrics/probabilities';
import { histogramEdges } from '../statistics/histogram-edges';

export interface ScoreHistograms {
  /** Rising, k + 1 for k bins; a bin holds its lower edge and not its upper one, save the last, which holds both. */
  readonly edges: readonly number[];
  /** Weight of the negative rows in each bin, [k]; rows where they have no weights. */
  readonly negatives: readonly number[];
  readonly positives: readonly number[];
}

/** Rows by score, apart for each class, in at most `bins` bins of equal, round width: over 0 to 1 where all scores lie there. */
export function scoreHistograms(rows: BinaryRows, bins = 50): ScoreHistograms {
  const { labels, scores, weights, n } = rows;
  const edges = edgesOf(rows, bins);
  const counts = [0, 1].map(() => new Array<number>(Math.max(edges.length - 1, 0)).fill(0));
  for (let row = 0; row < n; row++) {
    const ofClass = counts[labels[row] as number] as number[];
    const bin = binOf(scores[row] as number, edges);
    ofClass[bin] = (ofClass[bin] as number) + (weights === null ? 1 : (weights[row] as number));
  }
  const [negatives = [], positives = []] = counts;
  return { edges, negatives, positives };
}

function edgesOf(rows: BinaryRows, bins: number): readonly number[] {
  if (rows.n === 0) return [];
  const order = rows.descending();
  const [min, max] = areProbabilities(rows)
    ? [0, 1]
    : [rows.scores[order[rows.n - 1] as number] as number, rows.scores[order[0] as number] as number];
  return histogramEdges([{ min, max, p50: max, p99: max }], bins, false).edges;
}

/** The last bin whose lower edge is not above the score. */
function binOf(score: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] as number) <= score) low = middle;
    else high = middle - 1;
  }
  return low;
}
