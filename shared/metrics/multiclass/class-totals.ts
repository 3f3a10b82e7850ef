import type { MulticlassRows } from '../metric';

/** Sums of weights from the confusion matrix. */
export interface ClassTotals {
  /** Of rows that are truly of a class, [classes]. */
  readonly truth: Float64Array;
  /** Of rows that are predicted to be of it, [classes]. */
  readonly predicted: Float64Array;
  /** Of rows for which both hold, [classes]. */
  readonly right: Float64Array;
  readonly allRight: number;
  readonly all: number;
}

/** The sums of the sample, taken once. */
export function classTotals(rows: MulticlassRows): ClassTotals {
  return rows.once(totalsOf);
}

function totalsOf({ classes, confusion }: MulticlassRows): ClassTotals {
  const k = classes.length;
  const truth = new Float64Array(k);
  const predicted = new Float64Array(k);
  const right = new Float64Array(k);
  for (let cell = 0; cell < confusion.length; cell++) {
    const [a, b] = [Math.floor(cell / k), cell % k];
    const weight = confusion[cell] as number;
    truth[a] = (truth[a] as number) + weight;
    predicted[b] = (predicted[b] as number) + weight;
    if (a === b) right[a] = weight;
  }
  return { truth, predicted, right, allRight: sum(right), all: sum(predicted) };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
