import type { BinaryRows } from './metric';

/** Sums of weights (rows, where they have none) that are predicted positive at each distinct score, from the highest on. */
export interface ThresholdCounts {
  /** Distinct scores; those whose rows all have weight 0 are left out, as scikit-learn leaves them out. */
  readonly length: number;
  /** Weight of all positives, and of all negatives: the last of `tp` and of `fp`, 0 where there is none. */
  readonly positives: number;
  readonly negatives: number;
  /** True positives at each threshold, never falling; what lies behind `length` means nothing. */
  readonly tp: Float64Array;
  /** False positives at each threshold, never falling. */
  readonly fp: Float64Array;
  /** How many places of the falling order reach each threshold: the score at place ends[k] - 1 is the threshold. */
  readonly ends: Uint32Array;
}

/**
 * Counted in one walk along the shared order, and kept for the next metric of the same sample. All samples that come of
 * the same rows write into the same buffers, so that thousands of replicates allocate nothing: read the counts before
 * those of another such sample are asked for, and keep no reference to them.
 */
export function thresholdCounts(rows: BinaryRows): ThresholdCounts {
  const buffers = rows.shared(newBuffers);
  if (buffers.owner !== rows) {
    const length = rows.weights === null ? countRows(rows, buffers) : sumWeights(rows, rows.weights, buffers);
    buffers.owner = rows;
    buffers.length = length;
    buffers.positives = length === 0 ? 0 : (buffers.tp[length - 1] as number);
    buffers.negatives = length === 0 ? 0 : (buffers.fp[length - 1] as number);
  }
  return buffers;
}

/** The k-th distinct score, from the highest. */
export function thresholdAt(rows: BinaryRows, { ends }: ThresholdCounts, k: number): number {
  return rows.scores[rows.descending()[(ends[k] as number) - 1] as number] as number;
}

interface Buffers extends ThresholdCounts {
  owner: BinaryRows | null;
  length: number;
  positives: number;
  negatives: number;
}

/** By place in the falling order: the label, plus 2 where the score is the last of its equals. */
function marksOf(rows: BinaryRows): { readonly marks: Uint8Array; readonly distinct: number } {
  const { labels, scores, n } = rows;
  const order = rows.descending();
  const marks = new Uint8Array(n);
  let distinct = 0;
  let score = n === 0 ? 0 : (scores[order[0] as number] as number);
  for (let place = 0; place < n; place++) {
    const next = place + 1 < n ? (scores[order[place + 1] as number] as number) : Number.NaN;
    const isLast = Number(next !== score);
    marks[place] = (labels[order[place] as number] as number) | (isLast << 1);
    distinct += isLast;
    score = next;
  }
  return { marks, distinct };
}

function newBuffers(rows: BinaryRows): Buffers {
  const { distinct } = rows.shared(marksOf);
  return {
    owner: null,
    length: 0,
    positives: 0,
    negatives: 0,
    tp: new Float64Array(distinct),
    fp: new Float64Array(distinct),
    ends: new Uint32Array(distinct),
  };
}

function countRows(rows: BinaryRows, { tp, fp, ends }: ThresholdCounts): number {
  const { marks } = rows.shared(marksOf);
  let k = 0;
  let positives = 0;
  for (let place = 0; place < marks.length; place++) {
    const mark = marks[place] as number;
    positives += mark & 1;
    tp[k] = positives;
    fp[k] = place + 1 - positives;
    ends[k] = place + 1;
    k += mark >> 1;
  }
  return k;
}

/** Without branches: the labels of neighbours in the order are hard to foretell. */
function sumWeights(rows: BinaryRows, weights: Float64Array, { tp, fp, ends }: ThresholdCounts): number {
  const { marks } = rows.shared(marksOf);
  const order = rows.descending();
  let k = 0;
  let positives = 0;
  let negatives = 0;
  let hasWeight = 0;
  for (let place = 0; place < marks.length; place++) {
    const mark = marks[place] as number;
    const weight = weights[order[place] as number] as number;
    const ofPositive = weight * (mark & 1);
    positives += ofPositive;
    negatives += weight - ofPositive;
    hasWeight |= Number(weight > 0);
    tp[k] = positives;
    fp[k] = negatives;
    ends[k] = place + 1;
    const isLast = mark >> 1;
    k += isLast & hasWeight;
    hasWeight &= isLast ^ 1;
  }
  return k;
}
