import type { EvaluationRecord } from '../../../../shared/run/schema';

type Point = EvaluationRecord['sweep'][number];

export interface ThresholdRates {
  readonly threshold: number;
  /** Null where nothing is predicted positive. */
  readonly precision: number | null;
  readonly recall: number;
  readonly f1: number;
  readonly flagged: number;
}

/** Precision, recall, F1 and the share of rows that are predicted positive, at one threshold. */
export function ratesAt({ threshold, tn, fp, fn, tp }: Point): ThresholdRates {
  const all = tn + fp + fn + tp;
  return {
    threshold,
    precision: tp + fp === 0 ? null : tp / (tp + fp),
    recall: tp + fn === 0 ? 0 : tp / (tp + fn),
    f1: 2 * tp + fp + fn === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn),
    flagged: all === 0 ? 0 : (tp + fp) / all,
  };
}

/** The last point of the sweep whose threshold is not above `threshold`; the first where there is none. */
export function pointAt(sweep: readonly Point[], threshold: number): Point | undefined {
  return sweep.findLast((point) => point.threshold <= threshold) ?? sweep[0];
}
