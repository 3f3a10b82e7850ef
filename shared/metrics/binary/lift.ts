import { z } from 'zod';
import type { BinaryRows, Metric } from '../metric';
import { numberParameter } from '../number-parameter';
import { positivesInTop } from '../top-share';

/**
 * How many times as many positives are among the share `k` of rows with the highest scores as among as many rows taken at
 * random: gain / k, 0 to 1 / k, 1 for chance. Equal scores at the cut count in proportion. Null where no row is positive.
 */
export const lift = {
  id: 'lift',
  title: 'Lift',
  greaterIsBetter: true,
  range: [0, Number.MAX_VALUE],
  usesThreshold: false,
  needs: 'scores',
  parameter: numberParameter('k', z.number().gt(0).max(1), null),
  compute(rows, k) {
    const gained = positivesInTop(rows, Number(k));
    return gained === null ? null : gained / Number(k);
  },
} as const satisfies Metric<BinaryRows>;
