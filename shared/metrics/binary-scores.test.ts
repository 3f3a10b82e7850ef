import { describe, expect, it } from 'vitest';
import { metrics } from '.';
import { binaryScores, select } from './binary-scores';

const labels = Uint8Array.of(0, 1, 1, 0);
const scores = Float64Array.of(0.2, 0.5, 0.4, 0.5);

describe('binaryScores', () => {
  it('counts a score on the threshold as predicted positive', () => {
    const input = binaryScores(labels, scores, 0.5);
    expect(input.confusion).toEqual({ tn: 1, fp: 1, fn: 1, tp: 1 });
    expect(input.positives).toBe(2);
  });

  it('sorts once, ties in row order', () => {
    const input = binaryScores(labels, scores, 0.5);
    expect([...input.descending()]).toEqual([1, 3, 2, 0]);
    expect(input.descending()).toBe(input.descending());
  });

  it('says how many scores are not finite, and where the first is', () => {
    const broken = Float64Array.of(0.2, Number.NaN, 0.4, -Infinity);
    expect(() => binaryScores(labels, broken, 0.5)).toThrow(
      new RangeError('2 of 4 scores are not finite numbers; the first is NaN in row 1, counted from 0'),
    );
  });

  it('refuses labels that are neither 0 nor 1', () => {
    expect(() => binaryScores(Uint8Array.of(0, 1, 1, 2), scores, 0.5)).toThrow(
      new RangeError('1 of 4 labels are neither 0 nor 1; the first is 2 in row 3, counted from 0'),
    );
  });

  it('refuses lengths that differ and a threshold that is NaN', () => {
    expect(() => binaryScores(labels, scores.subarray(1), 0.5)).toThrow('4 labels and 3 scores');
    expect(() => binaryScores(labels, scores, Number.NaN)).toThrow('the threshold is NaN');
  });

  it('leaves every metric undefined where there are no rows', () => {
    const input = binaryScores(new Uint8Array(), new Float64Array(), 0.5);
    expect(metrics.map((metric) => metric.compute(input))).toEqual(metrics.map(() => null));
  });
});

describe('select', () => {
  it('takes the given rows in their order', () => {
    expect(select(labels, scores, Uint32Array.of(3, 1))).toEqual({
      labels: Uint8Array.of(0, 1),
      scores: Float64Array.of(0.5, 0.5),
    });
  });

  it('refuses a row that does not exist', () => {
    expect(() => select(labels, scores, Uint32Array.of(1, 4))).toThrow(
      '1 of 2 selected row numbers are 4 or greater; the first is 4 in row 1',
    );
  });
});
