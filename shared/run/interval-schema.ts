import { z } from 'zod';
import { figure } from './data-schema';

export const intervalMethods = [
  'delong',
  'wilson',
  'tango',
  'bootstrap_percentile',
  'bootstrap_bca',
  'cluster_bootstrap_percentile',
  'cluster_bootstrap_bca',
] as const;

export const interval = z
  .object({
    low: figure,
    high: figure,
    level: z.number().describe('Confidence, such as 0.95.'),
    method: z.enum(intervalMethods).nullable(),
    standard_error: figure,
    p_value: figure.describe('Two-sided, of no difference; null for the interval of one model.'),
    replicates: z.number().nullable().describe('Of the bootstrap; null for a closed formula.'),
    reason: z.string().nullable().describe('Why there is no interval; low and high are null then.'),
  })
  .describe('How sure a figure is.');

export type Interval = z.output<typeof interval>;
