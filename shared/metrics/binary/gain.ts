import { z } from 'zod';
import type { BinaryRows, Metric } from '../metric';
import { numberParameter } from '../number-parameter';
import { positivesInTop } from '../top-share';

/**
 * The share of all positives, 0 to 1, that are among the share `k` of rows with the highest scores: a point of the
 * cumulative gains curve. Equal scores at the cut count in proportion. Null where no row is positive.
 */
export const gain = {
  id: 'gain',
  title: 'Gain',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  parameter: numberParameter('k', z.number().gt(0).max(1), null),
  compute: (rows, k) => positivesInTop(rows, Number(k)),
} as const satisfies Metric<BinaryRows>;
