import { z } from 'zod';
import type { BinaryRows } from './metric';
import { numberParameter } from './number-parameter';

/** How many bins of equal width over 0 to 1 the scores are put in. */
export const binsParameter = numberParameter('bins', z.number().int().min(1).max(1000), 10);

/** What a bin's scores miss its labels by. */
export interface BinGaps {
  /** |sum of weight x (label - score)| of each bin. */
  readonly gaps: Float64Array;
  /** Sum of weights of each bin. */
  readonly weights: Float64Array;
}

/** Of scores that lie within 0 to 1. */
export function binGaps(rows: BinaryRows, bins: number): BinGaps {
  const { labels, scores, weights: given, n } = rows;
  const binOf = evenBins(rows, bins);
  const gaps = new Float64Array(bins);
  const weights = new Float64Array(bins);
  for (let row = 0; row < n; row++) {
    const bin = binOf[row] as number;
    const weight = given === null ? 1 : (given[row] as number);
    weights[bin] = (weights[bin] as number) + weight;
    gaps[bin] = (gaps[bin] as number) + weight * ((labels[row] as number) - (scores[row] as number));
  }
  return { gaps: gaps.map(Math.abs), weights };
}

/** The edges 0 to 1 of so many bins of equal width, [bins + 1], as numpy's linspace computes them. */
export function unitEdges(bins: number): Float64Array {
  return Float64Array.from({ length: bins + 1 }, (_, index) => (index === bins ? 1 : index * (1 / bins)));
}

/** The bin of each row, [n]: it holds its upper edge and not its lower one, save the first, which holds both. */
function evenBins(rows: BinaryRows, bins: number): Uint16Array {
  const known = rows.shared(noBins);
  const found = known.get(bins) ?? numberBins(rows.scores, unitEdges(bins));
  known.set(bins, found);
  return found;
}

const noBins = () => new Map<number, Uint16Array>();

function numberBins(scores: Float64Array, edges: Float64Array): Uint16Array {
  const bins = edges.length - 1;
  const numbers = new Uint16Array(scores.length);
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number;
    let bin = Math.min(Math.floor(score * bins), bins - 1);
    if (bin > 0 && score <= (edges[bin] as number)) bin -= 1;
    else if (score > (edges[bin + 1] as number)) bin += 1;
    numbers[row] = bin;
  }
  return numbers;
}
