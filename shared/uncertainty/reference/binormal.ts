import type { BinarySource } from '../../metrics/metric';
import { normalCdf } from '../../statistics/normal-cdf';
import { normalQuantile } from '../../statistics/normal-quantile';
import { threefry2x32 } from '../../statistics/seeded-random';

/** Two models whose scores are normal with variance 1 within each class, and correlated: negatives around 0. */
export interface Binormal {
  readonly prevalence: number;
  /** Means of the positives' scores, by model. */
  readonly means: readonly [number, number];
  readonly correlation: number;
  readonly threshold: number;
}

/** The threshold of the highest F1 of the first model, to within 0.01: where such a model would be run. */
export function bestThreshold(prevalence: number, mean: number): number {
  let [best, threshold] = [0, 0];
  for (let step = -300; step <= 600; step++) {
    const value = f1At(prevalence, mean, step / 100);
    if (value > best) [best, threshold] = [value, step / 100];
  }
  return threshold;
}

/** The metrics in an endless sample, by id. Average precision is an integral over the thresholds, in steps of 0.001. */
export function trueMetrics(
  { prevalence, threshold }: Binormal,
  mean: number,
): Record<'roc_auc' | 'average_precision' | 'recall' | 'f1', number> {
  let precision = 0;
  for (let step = -8000; step < 12_000; step++) {
    const at = step / 1000;
    const gained = normalCdf(mean - at) - normalCdf(mean - at - 0.001);
    const tp = prevalence * normalCdf(mean - at - 0.0005);
    const fp = (1 - prevalence) * normalCdf(0 - at - 0.0005);
    if (gained > 0) precision += (gained * tp) / (tp + fp);
  }
  return {
    roc_auc: normalCdf(mean / Math.SQRT2),
    average_precision: precision,
    recall: normalCdf(mean - threshold),
    f1: f1At(prevalence, mean, threshold),
  };
}

/** `n` rows of both models, the same for the same (seed, draw); each row is positive with the chance of the prevalence. */
export function drawRows(
  { prevalence, means, correlation, threshold }: Binormal,
  n: number,
  seed: number,
  draw: number,
): [BinarySource, BinarySource] {
  const labels = new Uint8Array(n);
  const scores = [new Float64Array(n), new Float64Array(n)] as const;
  const [common, apart] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const grid = 2 ** 32 + 1;
  for (let row = 0; row < n; row++) {
    const [label, shared] = threefry2x32([seed, 2 * draw], [row, 0]);
    const [first, second] = threefry2x32([seed, 2 * draw + 1], [row, 0]);
    const isPositive = label < prevalence * 2 ** 32;
    labels[row] = Number(isPositive);
    const base = common * normalQuantile((shared + 1) / grid);
    scores[0][row] = base + apart * normalQuantile((first + 1) / grid) + (isPositive ? means[0] : 0);
    scores[1][row] = base + apart * normalQuantile((second + 1) / grid) + (isPositive ? means[1] : 0);
  }
  const source = (of: Float64Array): BinarySource => ({
    task: 'binary',
    gives: 'scores',
    labels,
    scores: of,
    threshold,
    weights: null,
    costs: null,
  });
  return [source(scores[0]), source(scores[1])];
}

function f1At(prevalence: number, mean: number, threshold: number): number {
  const tp = prevalence * normalCdf(mean - threshold);
  const fp = (1 - prevalence) * normalCdf(0 - threshold);
  return (2 * tp) / (tp + fp + prevalence);
}
