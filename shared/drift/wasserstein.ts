import type { DriftMethod } from './drift-method';
import { numeric } from './numeric';
import { walkPooled } from './pooled-walk';
import type { NumericSample } from './sample';

const leastDeviation = 0.001;

/**
 * First Wasserstein distance (earth mover's), the area between the two cumulative shares, divided by the standard
 * deviation of the reference (of the population: divided by n) or by 0.001 where that is less. 0 or more, in units of
 * that deviation; a quotient too large for a double is the largest double.
 */
export const wasserstein = {
  id: 'wasserstein',
  title: 'Wasserstein distance, normed',
  kinds: ['numeric'],
  judges: 'distance',
  threshold: 0.1,
  measure(sample) {
    const columns = numeric(sample);
    const factor = shrinkingFactor(columns);
    const norm = Math.max(standardDeviation(columns.reference, factor), leastDeviation * factor);
    const value = Math.min(area(columns, factor) / norm, Number.MAX_VALUE);
    return { value, statistic: value, p_value: null };
  },
} as const satisfies DriftMethod;

/** What to multiply the values by so that their squares and differences are finite: a power of two, mostly 1. */
function shrinkingFactor({ reference, current }: NumericSample): number {
  const ends = [reference[0], reference.at(-1), current[0], current.at(-1)].map((end) => Math.abs(end ?? 0));
  const greatest = Math.max(...ends);
  return greatest < 1e150 ? 1 : 2 ** -Math.floor(Math.log2(greatest));
}

function area(sample: NumericSample, factor: number): number {
  const n = sample.reference.length;
  const m = sample.current.length;
  const state = { area: 0, last: 0, height: 0 };
  walkPooled(sample, (value, inReference, inCurrent, i, j) => {
    const scaled = value * factor;
    state.area += state.height * (scaled - state.last);
    state.last = scaled;
    state.height = Math.abs((i + inReference) * m - (j + inCurrent) * n) / (n * m);
  });
  return state.area;
}

function standardDeviation(values: Float64Array, factor: number): number {
  const n = values.length;
  let total = 0;
  for (let i = 0; i < n; i++) total += (values[i] as number) * factor;
  const mean = total / n;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] as number) * factor - mean;
    squares += deviation * deviation;
  }
  return Math.sqrt(squares / n);
}
