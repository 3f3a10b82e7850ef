import { closesScore, isPositive, opensScore, type SweepPlan } from './plan-sweep';
import { lanes } from './poisson-weights';

/** What a walk along the falling scores has added up, each field with one number for each lane. */
export interface Sweep {
  /** Weight of the positive rows that were passed. */
  readonly tp: Float64Array;
  /** Weight of the negative rows that were passed. */
  readonly fp: Float64Array;
  /** Weight of the pairs in which the negative row has the higher score, ties counted half. */
  readonly misranked: Float64Array;
  /** Sum over the positive rows of weight times precision at their score. */
  readonly precisions: Float64Array;
}

type Four = [number, number, number, number];

export function newSweep(): Sweep {
  const field = () => new Float64Array(lanes);
  return { tp: field(), fp: field(), misranked: field(), precisions: field() };
}

export function clearSweep(sweep: Sweep): void {
  for (const field of [sweep.tp, sweep.fp, sweep.misranked, sweep.precisions]) field.fill(0);
}

export function copySweep(from: Sweep, to: Sweep): void {
  to.tp.set(from.tp);
  to.fp.set(from.fp);
  to.misranked.set(from.misranked);
  to.precisions.set(from.precisions);
}

/**
 * Walks the runs from `from` to `to`, neither between rows of one score, and adds what it passes to `sweep`. All four
 * lanes go at once: a run is added up in one word, as no byte of it can overflow, and taken apart at its end.
 */
export function sweepRuns(plan: SweepPlan, words: Int32Array, from: number, to: number, sweep: Sweep): void {
  const { order, ends, marks } = plan;
  let [tp0, tp1, tp2, tp3] = sweep.tp as unknown as Four;
  let [fp0, fp1, fp2, fp3] = sweep.fp as unknown as Four;
  let [area0, area1, area2, area3] = sweep.misranked as unknown as Four;
  let [sum0, sum1, sum2, sum3] = sweep.precisions as unknown as Four;
  let [above0, above1, above2, above3] = [fp0, fp1, fp2, fp3];
  let [p0, p1, p2, p3] = [0, 0, 0, 0];
  let place = from === 0 ? 0 : (ends[from - 1] as number);
  for (let run = from; run < to; run++) {
    const end = ends[run] as number;
    const mark = marks[run] as number;
    let word = 0;
    for (; place < end; place++) word = (word + (words[order[place] as number] as number)) | 0;
    if ((mark & opensScore) !== 0) {
      above0 = fp0;
      above1 = fp1;
      above2 = fp2;
      above3 = fp3;
    }
    if ((mark & isPositive) === 0) {
      fp0 += word & 255;
      fp1 += (word >>> 8) & 255;
      fp2 += (word >>> 16) & 255;
      fp3 += word >>> 24;
      continue;
    }
    p0 += word & 255;
    p1 += (word >>> 8) & 255;
    p2 += (word >>> 16) & 255;
    p3 += word >>> 24;
    if ((mark & closesScore) === 0) continue;
    area0 += (p0 * (above0 + fp0)) / 2;
    area1 += (p1 * (above1 + fp1)) / 2;
    area2 += (p2 * (above2 + fp2)) / 2;
    area3 += (p3 * (above3 + fp3)) / 2;
    tp0 += p0;
    tp1 += p1;
    tp2 += p2;
    tp3 += p3;
    sum0 += p0 * (tp0 / Math.max(tp0 + fp0, 1));
    sum1 += p1 * (tp1 / Math.max(tp1 + fp1, 1));
    sum2 += p2 * (tp2 / Math.max(tp2 + fp2, 1));
    sum3 += p3 * (tp3 / Math.max(tp3 + fp3, 1));
    p0 = 0;
    p1 = 0;
    p2 = 0;
    p3 = 0;
  }
  sweep.tp.set([tp0, tp1, tp2, tp3]);
  sweep.fp.set([fp0, fp1, fp2, fp3]);
  sweep.misranked.set([area0, area1, area2, area3]);
  sweep.precisions.set([sum0, sum1, sum2, sum3]);
}
