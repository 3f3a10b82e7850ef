import { type RankOrder, rankOrder } from '../../statistics/rank-correlation';
import type { MulticlassRows } from '../metric';
import { classTotals } from './class-totals';

/**
 * Row-major [classes, classes]: element (a, b) is the chance that a row of class a has a higher probability of a than a
 * row of class b has, ties counted half, times the weights of both classes (the Mann-Whitney U of a over b). One-vs-rest
 * and one-vs-one areas are sums of them. Taken once of a sample.
 */
export function pairAreas(rows: MulticlassRows): Float64Array {
  return rows.once(areasOf);
}

/** The area under the ROC curve of class a against the others; NaN where either has no weight. */
export function areaAgainstRest(rows: MulticlassRows, a: number): number {
  const areas = pairAreas(rows);
  const { truth } = classTotals(rows);
  let area = 0;
  let rest = 0;
  for (let b = 0; b < truth.length; b++) {
    if (b === a) continue;
    area += areas[a * truth.length + b] as number;
    rest += truth[b] as number;
  }
  return area / ((truth[a] as number) * rest);
}

interface ClassOrder extends RankOrder {
  /** The true classes of the rows in the order, [n]. */
  readonly labels: Uint16Array;
}

function areasOf(rows: MulticlassRows): Float64Array {
  const k = rows.classes.length;
  const areas = new Float64Array(k * k);
  for (const [a, order] of rows.shared(classOrders).entries()) {
    addAreas(areas.subarray(a * k, (a + 1) * k), a, order, rows.weights);
  }
  return areas;
}

/** For each class the order of the rows by its probability. */
function classOrders({ classes, labels, probabilities, n }: MulticlassRows): ClassOrder[] {
  if (probabilities === null) return [];
  return classes.map((_, index) => {
    const scores = new Float64Array(n);
    for (let row = 0; row < n; row++) scores[row] = probabilities[row * classes.length + index] as number;
    const ranks = rankOrder(scores);
    return { ...ranks, labels: Uint16Array.from(ranks.order, (row) => labels[row] as number) };
  });
}

function addAreas(
  areas: Float64Array,
  a: number,
  { order, ends, labels }: ClassOrder,
  weights: Float64Array | null,
): void {
  const weightAt = (place: number) => (weights === null ? 1 : (weights[order[place] as number] as number));
  let above = 0;
  let start = 0;
  for (let run = 0; run < ends.length; run++) {
    const end = ends[run] as number;
    let tied = 0;
    for (let place = start; place < end; place++) {
      if (labels[place] === a) tied += weightAt(place);
    }
    const height = above + tied / 2;
    for (let place = start; place < end; place++) {
      const b = labels[place] as number;
      if (b !== a) areas[b] = (areas[b] as number) + height * weightAt(place);
    }
    above += tied;
    start = end;
  }
}
