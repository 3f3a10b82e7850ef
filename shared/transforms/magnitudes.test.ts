import { describe, expect, it } from 'vitest';
import { estimateOffset } from './magnitudes';
import { bases } from './reference/bases';
import { seededRandom, snapshot } from './reference/snapshots';
import { logMagnitudes, thinned } from './sorted-values';

function estimates(id: string, n: number, m: number, trials: number) {
  const base = bases.find((other) => other.id === id);
  if (base === undefined) throw new Error(`no base is named ${id}`);
  return Array.from({ length: trials }, (_, trial) => {
    const random = seededRandom(11, trial);
    const [one, other] = [n, m].map((rows) =>
      thinned(logMagnitudes(snapshot(base, rows, random).sort()), 2000),
    ) as [Float64Array, Float64Array];
    return estimateOffset(one, n, other, m);
  });
}

describe('estimateOffset', () => {
  it.each([
    ['lognormal', 300, 700],
    ['lognormal', 2000, 1500],
    ['gamma', 500, 500],
    ['uniform', 400, 2000],
    ['bimodal amounts', 600, 600],
  ])('is off by no more than its standard error allows: %s, %d and %d rows', (id, n, m) => {
    const found = estimates(id, n, m, 200);
    const beyond = (times: number) =>
      found.filter(({ value, error }) => Math.abs(value) > times * error).length / found.length;
    expect(beyond(1)).toBeLessThan(0.38);
    expect(beyond(3)).toBeLessThan(0.015);
    expect(Math.max(...found.map(({ error }) => error))).toBeLessThan(0.3);
  });

  it('is exact where the values are few and the same', () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => Math.floor(index / 250));
    const { value, error } = estimateOffset(
      values,
      1000,
      values.map((x) => x + 4.5),
      1000,
    );
    expect(value).toBe(4.5);
    expect(error).toBeLessThan(1e-3);
  });
});
