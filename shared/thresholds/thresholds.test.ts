import { describe, expect, it } from 'vitest';
import { binaryRows } from '../metrics/binary-rows';
import type { BinaryRows, BinarySource } from '../metrics/metric';
import { generatedRows, mulberry32 } from '../metrics/reference/generated-rows';
import { chooseThreshold, type ThresholdRule } from './choose-threshold';
import { sweepThresholds } from './sweep-thresholds';

const costs = {
  true_negative: 0,
  false_positive: 1,
  false_negative: mulberry32(8, 300).map((one) => 2 + 5 * one),
  true_positive: -0.5,
};

function sample(levels: number, weights: BinarySource['weights'] = null): BinaryRows {
  const { labels, scores } = generatedRows({ seed: 4, rows: 300, levels, rate: 0.9 });
  return binaryRows({ gives: 'probabilities', labels, scores, threshold: 0.5, weights, costs });
}

const weights = mulberry32(9, 300).map((one) => Math.max(0, 3 * one - 1));
const samples = [sample(0), sample(20), sample(0, weights), sample(20, weights)];

/** What the sample itself gives at a threshold: another route to the same figures. */
function at(rows: BinaryRows, threshold: number) {
  const { confusion } = binaryRows({ ...rows.source, threshold });
  const { fp, fn, tp } = confusion;
  const cost = rows.labels.reduce((sum, label, row) => {
    const isPredicted = (rows.scores[row] as number) >= threshold;
    const ofRow =
      label === 1 ? (isPredicted ? -0.5 : (costs.false_negative[row] as number)) : Number(isPredicted);
    return sum + (rows.weights === null ? 1 : (rows.weights[row] as number)) * ofRow;
  }, 0);
  return {
    confusion,
    cost,
    precision: tp / (tp + fp),
    recall: tp / (tp + fn),
    f1: (2 * tp) / (2 * tp + fp + fn),
  };
}

function distinctScores(rows: BinaryRows): number[] {
  const counted = [...rows.scores].filter(
    (_, row) => rows.weights === null || (rows.weights[row] as number) > 0,
  );
  return [...new Set(counted)].sort((a, b) => a - b);
}

describe('sweepThresholds', () => {
  it.each(samples)('gives the confusion matrix at every score', (rows) => {
    const sweep = sweepThresholds(rows, 1000);
    expect(sweep.map(({ threshold }) => threshold)).toEqual(distinctScores(rows));
    for (const { threshold, ...confusion } of sweep) {
      const expected = at(rows, threshold).confusion;
      for (const cell of ['tn', 'fp', 'fn', 'tp'] as const)
        expect(confusion[cell]).toBeCloseTo(expected[cell], 10);
    }
  });

  it.each([
    { seed: 1, levels: 0, rate: 0.02 },
    { seed: 3, levels: 5000, rate: 1.5 },
  ])('keeps at most 200 of many, both ends among them, without a wide gap', (recipe) => {
    const { labels, scores } = generatedRows({ ...recipe, rows: 100_000 });
    const skewed = scores.map((score) => score ** 8);
    const rows = binaryRows({
      gives: 'scores',
      labels,
      scores: skewed,
      threshold: 0,
      weights: null,
      costs: null,
    });
    const sweep = sweepThresholds(rows);
    const all = distinctScores(rows);
    expect(sweep.length).toBeLessThanOrEqual(200);
    expect(sweep.length).toBeGreaterThan(150);
    expect([sweep[0]?.threshold, sweep.at(-1)?.threshold]).toEqual([all[0], all.at(-1)]);
    for (const [index, point] of sweep.slice(1).entries()) {
      const before = sweep[index] as typeof point;
      expect(point.threshold).toBeGreaterThan(before.threshold);
      expect(point.threshold - before.threshold).toBeLessThan(0.02);
      expect(before.tp - point.tp).toBeLessThan(0.02 * rows.positives);
      expect(before.fp - point.fp).toBeLessThan(0.02 * (rows.n - rows.positives));
    }
  });

  it('does with the largest doubles, one class, one row and none', () => {
    const of = (labels: number[], scores: number[], points?: number) =>
      sweepThresholds(
        binaryRows({
          ...samples[0]?.source,
          gives: 'scores',
          threshold: 0,
          weights: null,
          costs: null,
          labels: Uint8Array.from(labels),
          scores: Float64Array.from(scores),
        }),
        points,
      );
    const largest = Number.MAX_VALUE;
    expect(of([0, 1, 0, 1], [-largest, 0, 1, largest], 3).map(({ threshold }) => threshold)).toEqual([
      -largest,
      0,
      largest,
    ]);
    expect(of([1, 1, 1], [1, 2, 3], 2)).toEqual([
      { threshold: 1, tn: 0, fp: 0, fn: 0, tp: 3 },
      { threshold: 3, tn: 0, fp: 0, fn: 2, tp: 1 },
    ]);
    expect(of([0], [0.4])).toEqual([{ threshold: 0.4, tn: 0, fp: 1, fn: 0, tp: 0 }]);
    expect(of([], [])).toEqual([]);
  });
});

describe('chooseThreshold', () => {
  /** The best of all distinct scores, the highest of equals, by taking each one as the sample's threshold. */
  function search(rows: BinaryRows, value: (found: ReturnType<typeof at>) => number) {
    const values = distinctScores(rows).map((threshold) => ({
      threshold,
      value: value(at(rows, threshold)),
    }));
    return values.reduce((best, one) => (one.value >= best.value - 1e-12 ? one : best)).threshold;
  }

  it.each(samples)('finds what a search of every score finds', (rows) => {
    const choose = (rule: ThresholdRule) => chooseThreshold(rows, rule).threshold;
    expect(choose({ choose: 'max_f1' })).toBe(search(rows, ({ f1 }) => f1));
    expect(choose({ choose: 'min_cost' })).toBe(search(rows, ({ cost }) => 0 - cost));
    expect(choose({ choose: 'recall_at_precision', at: 0.6 })).toBe(
      search(rows, ({ precision, recall }) => (precision >= 0.6 ? recall : -1)),
    );
    expect(choose({ choose: 'precision_at_recall', at: 0.7 })).toBe(
      search(rows, ({ precision, recall }) => (recall >= 0.7 ? precision : -1)),
    );
  });

  const small = {
    gives: 'scores',
    labels: Uint8Array.of(0, 1, 0, 1),
    scores: Float64Array.of(0.1, 0.2, 0.9, 0.8),
    threshold: 0.5,
    weights: null,
    costs: { true_negative: 0, false_positive: 10, false_negative: 1, true_positive: 0 },
  } as const;

  it('says why it chose', () => {
    const rows = binaryRows(small);
    expect(chooseThreshold(rows, { choose: 'max_f1' })).toEqual({
      threshold: 0.2,
      reason: '0.2 gives the highest F1 of all thresholds: 0.8.',
    });
    expect(chooseThreshold(rows, { choose: 'precision_at_recall', at: 0.5 })).toEqual({
      threshold: 0.2,
      reason: '0.2 gives the highest precision of all thresholds with a recall of at least 0.5: 0.6667.',
    });
    expect(chooseThreshold(rows, { choose: 'min_cost' })).toEqual({
      threshold: 0.2,
      reason:
        '0.2 gives the lowest mean cost of all thresholds: 2.5. To call no row positive would cost less: 0.5.',
    });
  });

  it('says why it chose none', () => {
    const rows = binaryRows({ ...small, costs: null });
    expect(chooseThreshold(rows, { choose: 'recall_at_precision', at: 0.9 })).toEqual({
      threshold: null,
      reason: 'No threshold gives a precision of at least 0.9.',
    });
    expect(chooseThreshold(rows, { choose: 'min_cost' })).toEqual({
      threshold: null,
      reason: 'No costs are given, so no threshold is the cheapest.',
    });
    const negatives = binaryRows({ ...small, labels: new Uint8Array(4) });
    expect(chooseThreshold(negatives, { choose: 'max_f1' }).threshold).toBeNull();
    const weightless = binaryRows({ ...small, weights: new Float64Array(4) });
    expect(chooseThreshold(weightless, { choose: 'min_cost' }).threshold).toBeNull();
  });
});
