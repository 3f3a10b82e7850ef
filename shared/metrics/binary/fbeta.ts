import { z } from 'zod';
import type { BinaryRows, Metric } from '../metric';
import { numberParameter } from '../number-parameter';
import { shareOrZero } from '../share-or-zero';

/**
 * (1 + b^2) tp / ((1 + b^2) tp + b^2 fn + fp), 0 to 1: recall counts b times as much as precision (van Rijsbergen,
 * Information Retrieval, 1979; scikit-learn's fbeta_score). 0 where nothing is or is predicted positive; at b = 0 it is
 * precision.
 */
export const fbeta = {
  id: 'fbeta',
  title: 'F-beta',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: true,
  needs: 'labels',
  parameter: numberParameter('beta', z.number().min(0).max(1000), null),
  compute(rows, parameter) {
    const { fp, fn, tp } = rows.confusion;
    const square = Number(parameter) ** 2;
    return shareOrZero((1 + square) * tp, (1 + square) * tp + square * fn + fp, rows);
  },
} as const satisfies Metric<BinaryRows>;
