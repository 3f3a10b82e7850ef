import { z } from 'zod';
import { columnName } from './names';
import { finiteNumber } from './numbers';

export const cost = z
  .union([finiteNumber, columnName])
  .default(0)
  .describe('An amount, or the column of the eval set with the amount of each row; a gain is negative.');

export const threshold = z.xor([
  z.number(),
  z.strictObject({
    choose: z
      .enum(['max_f1', 'min_cost'])
      .describe('The threshold of the highest F1, or of the lowest cost.'),
  }),
  z.strictObject({
    choose: z
      .enum(['recall_at_precision', 'precision_at_recall'])
      .describe('The highest recall with at least this precision, or the other way round.'),
    at: z.number().gt(0).max(1),
  }),
]);
