import { fallingOrder } from '../metrics/falling-order';

const block = 1024;

/** The order of values, which does not depend on their weights. */
export interface RankOrder {
  /** Row numbers by falling value, [n]. */
  readonly order: Uint32Array;
  /** Where each run of equal values ends in the order, exclusive, [runs]. */
  readonly ends: Uint32Array;
}

/** The order of finite `values` [n], with their ties. */
export function rankOrder(values: Float64Array): RankOrder {
  const order = fallingOrder(values);
  const ends = new Uint32Array(values.length);
  let runs = 0;
  for (let place = 0; place < values.length; place++) {
    const next = order[place + 1];
    if (next === undefined || values[next] !== values[order[place] as number]) ends[runs++] = place + 1;
  }
  return { order, ends: ends.slice(0, runs) };
}

/**
 * Spearman's rank correlation of two orders of the same rows, -1 to 1: the product-moment correlation of their mid-ranks,
 * where a row of weight w counts as w equal rows (Kendall, Rank correlation methods). Null where one has no two different
 * values among the rows with a weight.
 */
export function rankCorrelation(x: RankOrder, y: RankOrder, weights: Float64Array | null): number | null {
  const ranksX = centredRanks(x, weights);
  const ranksY = centredRanks(y, weights);
  const xx = sumOfProducts(ranksX, ranksX, weights);
  const yy = sumOfProducts(ranksY, ranksY, weights);
  if (xx === 0 || yy === 0) return null;
  const correlation = sumOfProducts(ranksX, ranksY, weights) / Math.sqrt(xx * yy);
  return Math.min(1, Math.max(-1, correlation));
}

/** Summed in blocks: squares of whole ranks added one by one to a great sum round with a bias of 1e-11 for a million rows. */
function sumOfProducts(x: Float64Array, y: Float64Array, weights: Float64Array | null): number {
  let sum = 0;
  for (let start = 0; start < x.length; start += block) {
    const end = Math.min(start + block, x.length);
    let part = 0;
    for (let row = start; row < end; row++) {
      const weight = weights === null ? 1 : (weights[row] as number);
      part += weight * (x[row] as number) * (y[row] as number);
    }
    sum += part;
  }
  return sum;
}

/** For each row the weight of the rows after it less that of those before, [n]: twice its mid-rank less the mean rank. */
function centredRanks({ order, ends }: RankOrder, weights: Float64Array | null): Float64Array {
  const weightAt = (place: number) => (weights === null ? 1 : (weights[order[place] as number] as number));
  const ranks = new Float64Array(order.length);
  let total = 0;
  for (let place = 0; place < order.length; place++) total += weightAt(place);
  let before = 0;
  let start = 0;
  for (const end of ends) {
    let tied = 0;
    for (let place = start; place < end; place++) tied += weightAt(place);
    const rank = tied === total ? 0 : total - tied - 2 * before;
    for (let place = start; place < end; place++) ranks[order[place] as number] = rank;
    before += tied;
    start = end;
  }
  return ranks;
}
