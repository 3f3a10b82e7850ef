import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { binaryRows } from '../metrics/binary-rows';
import { metricById } from '../metrics/index';
import type { BinaryRows, Weights } from '../metrics/metric';
import { expectSame } from '../metrics/reference/expect-same';
import { generatedRows, mulberry32 } from '../metrics/reference/generated-rows';
import { wilsonInterval } from '../statistics/wilson';
import { reliabilityCurve } from './reliability-curve';
import { scoreHistograms } from './score-histograms';

interface Reference {
  readonly cases: readonly {
    readonly name: string;
    readonly labels: readonly number[];
    readonly scores: readonly number[];
    readonly calibration: readonly {
      readonly strategy: 'uniform' | 'quantile';
      readonly bins: number;
      readonly shares: readonly number[];
      readonly means: readonly number[];
    }[];
  }[];
}

const { cases }: Reference = JSON.parse(
  readFileSync(new URL('../metrics/reference/scikit-learn.json', import.meta.url), 'utf8'),
);
const calibrated = cases.filter(({ calibration }) => calibration.length > 0);
const level = 0.95;

function rowsOf(labels: ArrayLike<number>, scores: ArrayLike<number>, weights: Weights = null): BinaryRows {
  return binaryRows({
    gives: 'probabilities',
    labels: Uint8Array.from(labels),
    scores: Float64Array.from(scores),
    threshold: 0.5,
    weights,
    costs: null,
  });
}

describe('reliabilityCurve', () => {
  it.each(calibrated)('$name: agrees with scikit-learn', ({ labels, scores, calibration }) => {
    const rows = rowsOf(labels, scores);
    for (const { strategy, bins, shares, means } of calibration) {
      const curve = reliabilityCurve(rows, { bins, strategy, level });
      expect(curve.length, strategy).toBe(shares.length);
      for (const [index, bin] of curve.entries()) {
        expectSame(bin.share_positive, shares[index] ?? null, `${strategy}, share of bin ${index}`);
        expectSame(bin.mean_score, means[index] ?? null, `${strategy}, mean of bin ${index}`);
        const { low, high } = wilsonInterval(Math.round(bin.share_positive * bin.n), bin.n, level);
        expectSame(bin.low, low, 'low');
        expectSame(bin.high, high, 'high');
      }
      expect(curve.reduce((sum, { n }) => sum + n, 0)).toBe(rows.n);
    }
  });

  it('has many cases of both strategies', () => {
    expect(calibrated.length).toBeGreaterThan(10);
  });

  it('gives the expected calibration error, weighed by its rows', () => {
    const { labels, scores } = generatedRows({ seed: 6, rows: 5000, levels: 0, rate: 0.8 });
    const rows = rowsOf(labels, scores);
    const curve = reliabilityCurve(rows, { bins: 10, strategy: 'uniform', level });
    const error =
      curve.reduce((sum, bin) => sum + bin.n * Math.abs(bin.share_positive - bin.mean_score), 0) / rows.n;
    expectSame(metricById('binary', 'expected_calibration_error').compute(rows), error, 'error');
  });

  it('takes whole weights as rows for its shares, and fewer rows for its intervals', () => {
    const { labels, scores } = generatedRows({ seed: 6, rows: 400, levels: 50, rate: 0.8 });
    const weights = mulberry32(7, 400).map((one) => Math.floor(one * 4));
    const repeated = [...labels.keys()].flatMap((row) => new Array<number>(weights[row] as number).fill(row));
    const binning = { bins: 4, strategy: 'uniform', level } as const;
    const weighted = reliabilityCurve(rowsOf(labels, scores, weights), binning);
    const asRows = reliabilityCurve(
      rowsOf(
        repeated.map((row) => labels[row] as number),
        repeated.map((row) => scores[row] as number),
      ),
      binning,
    );
    expect(weighted.length).toBe(4);
    for (const [index, bin] of weighted.entries()) {
      const other = asRows[index] as typeof bin;
      expectSame(bin.share_positive, other.share_positive, 'share');
      expectSame(bin.mean_score, other.mean_score, 'mean');
      expect(bin.high - bin.low).toBeGreaterThan(other.high - other.low);
    }
    const equal = reliabilityCurve(rowsOf(labels, scores, new Float64Array(400).fill(0.25)), binning);
    const plain = reliabilityCurve(rowsOf(labels, scores), binning);
    for (const [index, bin] of equal.entries()) expectSame(bin.high, plain[index]?.high ?? null, 'high');
  });

  it('is empty where scores are no probabilities, and for no rows', () => {
    for (const strategy of ['uniform', 'quantile'] as const) {
      expect(reliabilityCurve(rowsOf([0, 1], [0.2, 1.2]), { bins: 5, strategy, level })).toEqual([]);
      expect(reliabilityCurve(rowsOf([], []), { bins: 5, strategy, level })).toEqual([]);
    }
  });
});

describe('scoreHistograms', () => {
  it('counts each class by score over 0 to 1', () => {
    const { edges, negatives, positives } = scoreHistograms(
      rowsOf([0, 0, 1, 1, 1], [0, 0.25, 0.25, 0.99, 1]),
      4,
    );
    expect(edges).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(negatives).toEqual([1, 1, 0, 0]);
    expect(positives).toEqual([0, 1, 0, 2]);
  });

  it('sums weights', () => {
    const rows = rowsOf([0, 0, 1], [0.1, 0.2, 0.9], Float64Array.of(0.5, 2, 3));
    expect(scoreHistograms(rows, 2)).toEqual({ edges: [0, 0.5, 1], negatives: [2.5, 0], positives: [0, 3] });
  });

  it('covers scores of any size, a constant, and none', () => {
    const logits = scoreHistograms(rowsOf([0, 1, 1], [-3.2, 0.4, 8]));
    expect(logits.edges.length).toBeLessThanOrEqual(51);
    expect(logits.edges[0]).toBeLessThanOrEqual(-3.2);
    expect(logits.edges.at(-1)).toBeGreaterThanOrEqual(8);
    expect([...logits.negatives, ...logits.positives].reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(scoreHistograms(rowsOf([0, 1], [7, 7]))).toEqual({
      edges: [3.5, 10.5],
      negatives: [1],
      positives: [1],
    });
    expect(scoreHistograms(rowsOf([], []))).toEqual({ edges: [], negatives: [], positives: [] });
  });
});
