import { z } from 'zod';
import { datasets, severities } from '../checks/check';

export const figure = z.number().nullable();
export const dataset = z.enum(datasets);
export const severity = z.enum(severities);

const cell = z.union([z.string(), z.number(), z.null()]);

const unexpectedRows = z.object({
  partial_unexpected_counts: z
    .array(z.object({ value: cell, count: z.number() }))
    .describe('The most frequent unexpected values, 20 at most.'),
  partial_unexpected_index_list: z
    .array(z.object({ row: z.number().describe('From 1.'), key: cell, value: cell }))
    .describe('The first rows that break the expectation, 20 at most.'),
});

export const check = z.object({
  type: z.string(),
  title: z.string(),
  dataset,
  column: z.string().nullable(),
  status: z
    .enum(['pass', 'fail', 'error'])
    .describe('error: the check itself could not be made; it never counts as a pass.'),
  sentence: z.string(),
  observed: z.record(z.string(), cell),
  severity: severity.default('critical'),
  where: z.string().nullable().default(null).describe('The SQL condition of the rows that were checked.'),
  suite: z
    .string()
    .nullable()
    .default(null)
    .describe('The suite that declares it; null for the gate itself.'),
  unexpected: unexpectedRows.nullable().default(null).describe('null for checks that judge no single rows.'),
});

const columnRoles = ['feature', 'target', 'key', 'other'] as const;

export const distribution = z.object({
  column: z.string(),
  role: z.enum(columnRoles).default('other'),
  kind: z
    .enum(['numeric', 'categorical', 'temporal', 'unsupported'])
    .describe('temporal: edges and figures are milliseconds since 1970; unsupported: only rows are known.'),
  scale: z.enum(['linear', 'log']),
  edges: z.array(z.number()).describe('k + 1 bin edges for k counts; empty for categories.'),
  categories: z.array(z.string()).describe('The most frequent ones; the last may be all others together.'),
  tables: z.array(
    z.object({
      dataset,
      rows: z.number(),
      missing: z.number(),
      counts: z.array(z.number()),
      mean: figure,
      p50: figure,
      p99: figure,
      min: figure,
      max: figure,
      sql_type: z.string().default(''),
      distinct: figure.default(null).describe('Different values, exactly; null where they were not counted.'),
      stdev: figure.default(null).describe('Of the sample: divided by n - 1.'),
      infinite: z
        .number()
        .default(0)
        .describe('Infinite values; they count as missing in the other figures.'),
      quantiles: z
        .array(z.number())
        .default([])
        .describe('Values at the shares of quantile-grid.ts, to seven digits; for pictures.'),
    }),
  ),
});

export const between = z.object({ reference: dataset, current: dataset });

const categoryChange = z.object({
  count: z.number().describe('How many categories.'),
  share: z.number().describe('The share of rows that have them.'),
  examples: z.array(z.object({ value: z.string(), count: z.number() })).describe('20 at most.'),
});

export const drift = z.object({
  column: z.string().describe('For predictions, the role of the model.'),
  role: z.enum([...columnRoles, 'prediction']),
  between,
  status: z.enum(['measured', 'not_measured']),
  reason: z.string().nullable().describe('Why it was not measured.'),
  method: z.string().nullable(),
  statistic: figure,
  value: figure.describe('What is judged against the threshold: a p-value or a distance.'),
  threshold: figure,
  drifted: z.boolean().nullable(),
  p_value: figure,
  adjusted_p_value: figure.describe('Benjamini-Hochberg, over the columns between the same two data sets.'),
  missing_share: z.object({ reference: z.number(), current: z.number() }),
  missing_drift: z
    .object({ method: z.string(), value: z.number(), threshold: z.number(), drifted: z.boolean() })
    .nullable()
    .default(null)
    .describe('Drift of being missing or not, a column of two categories; null where no value is missing.'),
  new_categories: categoryChange.nullable(),
  vanished_categories: categoryChange.nullable(),
});

export const transform = z.object({
  column: z.string(),
  between,
  transform: z.string(),
  name: z.string().nullable().describe('dollars to cents; null where no known pair of units fits.'),
  parameters: z.record(z.string(), z.number()),
  share: z.number().describe('The share of the values that carry it.'),
  fit: z.number().describe('0 to 1: how much of the difference it explains.'),
  confidence: z.enum(['high', 'medium']),
  claim: z.string().default('').describe('looks multiplied by 100 (dollars to cents?)'),
  sentence: z.string(),
});
