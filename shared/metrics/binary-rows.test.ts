import { describe, expect, it } from 'vitest';
import { metricsOf, metricValues } from '.';
import { binaryRows, selectBinaryRows } from './binary-rows';
import type { BinaryRows, BinarySource } from './metric';
import { thresholdCounts } from './threshold-counts';

const source: Omit<BinarySource, 'task'> = {
  gives: 'probabilities',
  labels: Uint8Array.of(0, 1, 1, 0),
  scores: Float64Array.of(0.2, 0.5, 0.4, 0.5),
  threshold: 0.5,
  weights: null,
  costs: null,
};
const ids = metricsOf('binary').map(({ id, parameter }) => (parameter?.default === null ? `${id}@0.5` : id));
const valuesOf = (rows: BinaryRows) => metricValues(rows, ids);
const amounts = { true_negative: 0, false_positive: 1, false_negative: 2, true_positive: -1 };

describe('binaryRows', () => {
  it('counts a score on the threshold as predicted positive', () => {
    const rows = binaryRows(source);
    expect(rows.confusion).toEqual({ tn: 1, fp: 1, fn: 1, tp: 1 });
    expect(rows.positives).toBe(2);
  });

  it('sums weights, and counts positives whatever their weight', () => {
    const rows = binaryRows({ ...source, weights: Float64Array.of(0.5, 0, 3, 2) });
    expect(rows.confusion).toEqual({ tn: 0.5, fp: 2, fn: 3, tp: 0 });
    expect(rows.positives).toBe(2);
  });

  it('sorts once, ties in row order, for every sample of the same rows', () => {
    const rows = binaryRows(source);
    expect([...rows.descending()]).toEqual([1, 3, 2, 0]);
    expect(rows.reweighted(Float64Array.of(1, 2, 3, 4)).descending()).toBe(rows.descending());
  });

  it('tells what it was made from, under the weights it has', () => {
    const weights = Float64Array.of(1, 2, 3, 4);
    const sample = binaryRows(source).reweighted(weights);
    expect(sample.source).toEqual({ ...source, task: 'binary', weights });
    expect(binaryRows(sample.source).confusion).toEqual(sample.confusion);
  });

  it('keeps the figures of samples apart that share their buffers', () => {
    const rows = binaryRows(source);
    const samples = [
      rows,
      rows.reweighted(Float64Array.of(1, 2, 3, 4)),
      rows.reweighted(Float64Array.of(0, 1, 0, 5)),
    ];
    const alone = samples.map(({ weights }) => valuesOf(binaryRows({ ...source, weights })));
    expect(samples.map(valuesOf)).toEqual(alone);
    expect(samples.map(valuesOf)).toEqual(alone);
    expect(thresholdCounts(rows).tp).toBe(thresholdCounts(samples[1] ?? rows).tp);
  });

  it('says how many scores are not finite, and where the first is', () => {
    const scores = Float64Array.of(0.2, Number.NaN, 0.4, -Infinity);
    expect(() => binaryRows({ ...source, scores })).toThrow(
      new RangeError('2 of 4 scores are not finite numbers; the first is NaN at 1, counted from 0'),
    );
  });

  it('refuses labels that are neither 0 nor 1', () => {
    expect(() => binaryRows({ ...source, labels: Uint8Array.of(0, 1, 1, 2) })).toThrow(
      new RangeError('1 of 4 labels are neither 0 nor 1; the first is 2 at 3, counted from 0'),
    );
  });

  it.each([-1, Number.NaN, Infinity])('refuses a weight of %d', (weight) => {
    expect(() => binaryRows({ ...source, weights: Float64Array.of(1, 1, weight, 0) })).toThrow(
      `1 of 4 weights are negative or not finite; the first is ${weight} at 2`,
    );
  });

  it('refuses costs that are not finite, or not one for each row', () => {
    const costs = { ...amounts, false_negative: Float64Array.of(1, 2, Number.NaN, 4) };
    expect(() => binaryRows({ ...source, costs })).toThrow('1 of 4 costs of a false negative are not finite');
    expect(() => binaryRows({ ...source, costs: { ...amounts, true_positive: Infinity } })).toThrow(
      'costs of a true positive are not finite',
    );
    const short = { ...amounts, true_negative: new Float64Array(3) };
    expect(() => binaryRows({ ...source, costs: short })).toThrow('3 costs of a true negative');
  });

  it('refuses lengths that differ and a threshold that is NaN', () => {
    expect(() => binaryRows({ ...source, scores: new Float64Array(3) })).toThrow('4 labels and 3 scores');
    expect(() => binaryRows({ ...source, weights: new Float64Array(5) })).toThrow(
      '5 weights where there must be 4',
    );
  });

  it('leaves every metric undefined where there are no rows', () => {
    const none = { labels: new Uint8Array(), scores: new Float64Array(), costs: amounts };
    for (const weights of [null, new Float64Array()]) {
      const rows = binaryRows({ ...source, ...none, weights });
      expect(new Set(Object.values(valuesOf(rows)))).toEqual(new Set([null]));
    }
  });

  it('leaves metrics of probabilities undefined where scores are none', () => {
    const rows = binaryRows({ ...source, scores: Float64Array.of(0.2, 0.5, 1.4, 0.5) });
    const undefinedOnes = Object.entries(valuesOf(rows)).filter(([, value]) => value === null);
    expect(undefinedOnes.map(([id]) => id)).toEqual([
      'log_loss',
      'brier_score',
      'expected_calibration_error',
      'max_calibration_error',
      'expected_cost',
    ]);
  });
});

describe('selectBinaryRows', () => {
  it('takes the given rows in their order, with their weights and costs', () => {
    const rows = binaryRows({
      ...source,
      weights: Float64Array.of(1, 2, 3, 4),
      costs: { ...amounts, false_negative: Float64Array.of(5, 6, 7, 8) },
    });
    expect(selectBinaryRows(rows, Uint32Array.of(3, 1)).source).toEqual({
      task: 'binary',
      gives: 'probabilities',
      labels: Uint8Array.of(0, 1),
      scores: Float64Array.of(0.5, 0.5),
      threshold: 0.5,
      weights: Float64Array.of(4, 2),
      costs: { ...amounts, false_negative: Float64Array.of(8, 6) },
    });
  });

  it('refuses a row that does not exist', () => {
    expect(() => selectBinaryRows(binaryRows(source), Uint32Array.of(1, 4))).toThrow(
      '1 of 2 selected row numbers are 4 or greater; the first is 4 at 1',
    );
  });
});
