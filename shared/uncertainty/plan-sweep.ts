import type { BinaryRows } from '../metrics/metric';
import { highestWeight } from './poisson-weights';

/** What is the same for every walk along the falling scores of one model, as plain data. */
export interface SweepPlan {
  /** Row numbers by falling score, [n]: of equal scores those of the negative rows first. */
  readonly order: Uint32Array;
  /** How many places of the order the rows up to the end of each run take. A run is of one class, at most `longestRun` rows. */
  readonly ends: Uint32Array;
  /** What each run is: the sum of its marks. */
  readonly marks: Uint8Array;
  /** So many runs are predicted positive. */
  readonly predicted: number;
}

/** Marks of a run: of positive rows, the first of a score that positive rows have, the last of one. */
export const [isPositive, opensScore, closesScore] = [1, 2, 4];

/** The weights of so many rows add up to a byte at most. */
const longestRun = Math.floor(255 / highestWeight);

/** Made of the order, the labels and the threshold alone. */
export function planSweep(rows: BinaryRows): SweepPlan {
  const { labels, scores, threshold, n } = rows;
  const order = rows.descending().slice();
  const ends: number[] = [];
  const marks: number[] = [];
  let place = 0;
  let predicted: number | null = null;
  const addRuns = (to: number, mark: number) => {
    while (place < to) {
      place = Math.min(place + longestRun, to);
      ends.push(place);
      marks.push(mark);
    }
  };
  for (let start = 0; start < n; ) {
    const score = scores[order[start] as number] as number;
    let positives = 0;
    let end = start;
    for (; end < n && scores[order[end] as number] === score; end++)
      positives += labels[order[end] as number] as number;
    if (predicted === null && score < threshold) {
      addRuns(start, 0);
      predicted = ends.length;
    }
    if (positives > 0) {
      addRuns(start, 0);
      const first = ends.length;
      if (end - start > positives) negativesFirst(order.subarray(start, end), labels);
      addRuns(end - positives, 0);
      addRuns(end, isPositive);
      marks[first] = (marks[first] as number) + opensScore;
      marks[marks.length - 1] = (marks[marks.length - 1] as number) + closesScore;
    }
    start = end;
  }
  addRuns(n, 0);
  return {
    order,
    ends: Uint32Array.from(ends),
    marks: Uint8Array.from(marks),
    predicted: predicted ?? ends.length,
  };
}

function negativesFirst(places: Uint32Array, labels: Uint8Array): void {
  const positives = places.filter((row) => labels[row] === 1);
  places.set(places.filter((row) => labels[row] === 0));
  places.set(positives, places.length - positives.length);
}
