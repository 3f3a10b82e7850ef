import { z } from 'zod';
import { severities } from '../checks/check';
import { driftMethodIds } from './index';

const method = z.enum(['auto', ...driftMethodIds]);
const threshold = z
  .number()
  .min(0)
  .optional()
  .describe('Above or below this the column drifts, as the method has it; its own threshold when left out.');
const severity = z.enum(severities).default('critical').describe('What drift means for the verdict.');

/** How drift is measured, and which of it the verdict depends on. */
export const driftSchema = z
  .strictObject({
    method: z
      .xor([
        method.transform((one) => ({ numeric: one, categorical: one })),
        z.strictObject({ numeric: method.default('auto'), categorical: method.default('auto') }),
      ])
      .default({ numeric: 'auto', categorical: 'auto' })
      .describe(
        'How drift is measured, one for all columns or one for each kind; auto chooses as Evidently does.',
      ),
    columns: z
      .record(z.string().min(1), z.strictObject({ method: method.optional(), threshold, severity }))
      .default({})
      .describe('Columns that must not drift, each with its own method and threshold where it needs them.'),
    exclude: z.array(z.string().min(1)).default([]).describe('Columns whose drift is not measured.'),
    max_drifted_share: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('The share of measured columns that may drift, at most, between each two data sets.'),
    severity: severity.describe('What it means that more columns drift than max_drifted_share allows.'),
    predictions: z
      .boolean()
      .default(false)
      .describe('Score the reference with both models too, and measure how their scores drift.'),
  })
  .prefault({})
  .describe('Drift of each column from reference to train and from train to eval.');
