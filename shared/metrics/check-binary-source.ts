import type { BinarySource, Costs } from './metric';
import { rejectLength, rejectRows, rejectWeights } from './row-checks';

/** Throws a RangeError that says what is wrong with the arrays that a binary sample is made of, and in which row first. */
export function checkBinarySource(source: Omit<BinarySource, 'task'>): void {
  const { labels, scores, weights, costs } = source;
  if (labels.length !== scores.length) {
    throw new RangeError(
      `${labels.length} labels and ${scores.length} scores: there must be one score per label`,
    );
  }
  if (!areLabels(labels)) rejectRows(labels, (label) => label > 1, 'labels are neither 0 nor 1');
  rejectInfinite(scores, 'scores');
  if (weights !== null && !areWeights(weights, labels.length)) rejectWeights(weights, labels.length);
  if (costs !== null) rejectCosts(costs, labels.length);
}

function rejectCosts(costs: Costs, rows: number): void {
  for (const [name, cost] of Object.entries(costs) as [keyof Costs, number | Float64Array][]) {
    const what = `costs of a ${name.replace('_', ' ')}`;
    if (typeof cost !== 'number') rejectLength(cost, rows, what);
    rejectInfinite(typeof cost === 'number' ? Float64Array.of(cost) : cost, what);
  }
}

function rejectInfinite(values: Float64Array, what: string): void {
  if (!areFinite(values)) {
    rejectRows(values, (value) => !Number.isFinite(value), `${what} are not finite numbers`);
  }
}

function areLabels(labels: Uint8Array): boolean {
  let bits = 0;
  for (let row = 0; row < labels.length; row++) bits |= labels[row] as number;
  return bits <= 1;
}

/** A number that is not finite times 0 is NaN, and so is its sum with anything. */
function areFinite(values: Float64Array): boolean {
  let zero = 0;
  for (let row = 0; row < values.length; row++) zero += (values[row] as number) * 0;
  return zero === 0;
}

function areWeights(weights: Float64Array, rows: number): boolean {
  let least = 0;
  for (let row = 0; row < weights.length; row++) least = Math.min(least, weights[row] as number);
  return weights.length === rows && least === 0 && areFinite(weights);
}
