import { z } from 'zod';
import { figure } from './data-schema';
import { interval } from './interval-schema';
import { modelRole } from './model-schema';

export const metricValues = z
  .record(z.string(), figure)
  .describe('Metric id to value; null where the metric is undefined.');

const intervals = z.record(z.string(), interval).describe('Metric id to its interval.');

export const curvePoint = z.tuple([z.number(), z.number(), figure]).describe('x, y, threshold.');

const confusion = z.object({ tn: z.number(), fp: z.number(), fn: z.number(), tp: z.number() });

const calibrationBin = z.object({
  from: z.number(),
  to: z.number(),
  n: z.number(),
  mean_score: figure,
  share_positive: figure,
  low: figure,
  high: figure,
});

const classHistogram = z
  .object({ edges: z.array(z.number()), negatives: z.array(z.number()), positives: z.array(z.number()) })
  .describe('Rows by score, for each class.');

export const evaluation = z.object({
  role: modelRole,
  n: z.number().nullable(),
  positives: z.number().nullable().describe('Of a binary task.'),
  gives: z.enum(['labels', 'scores', 'probabilities']).default('scores'),
  weighted: z.boolean().default(false).describe('Rows have weights.'),
  metrics: metricValues,
  intervals: intervals.default({}),
  trivial: metricValues
    .default({})
    .describe('The same metrics of a model that knows nothing: the majority, the prior or the mean.'),
  threshold: figure.default(null).describe('Of a binary task.'),
  threshold_note: z.string().nullable().default(null).describe('How the threshold was chosen.'),
  confusion: confusion.nullable(),
  confusion_classes: z
    .object({ classes: z.array(z.string()), counts: z.array(z.array(z.number())) })
    .nullable()
    .default(null)
    .describe('Of several classes, true by predicted; the 50 most frequent classes.'),
  roc: z.array(curvePoint).describe('False positive rate, true positive rate; at most 400 points.'),
  precision_recall: z.array(curvePoint).describe('Recall, precision; at most 400 points.'),
  sweep: z
    .array(confusion.extend({ threshold: z.number() }))
    .default([])
    .describe('The confusion matrix at up to 200 thresholds, rising.'),
  calibration: z.array(calibrationBin).default([]).describe('The reliability curve, with Wilson intervals.'),
  score_histogram: classHistogram.nullable().default(null),
  residuals: z
    .object({ edges: z.array(z.number()), counts: z.array(z.number()) })
    .nullable()
    .default(null)
    .describe('Of a regression: predicted minus true.'),
});

export const comparison = z.object({
  role: modelRole.default('candidate').describe('The model that is compared with the baseline.'),
  metric: z.string(),
  greater_is_better: z.boolean(),
  candidate: figure.describe("The role's value."),
  baseline: figure,
  difference: figure.describe('candidate - baseline.'),
  interval: interval.nullable().default(null).describe('Of the difference, paired on the same rows.'),
  regression: figure.describe('How much worse the candidate is: positive is worse, whatever the metric.'),
  regression_interval: interval.nullable().default(null),
});

export const agreement = z
  .object({
    role: modelRole,
    n: z.number(),
    disagreement: figure.describe('Share of rows with different predictions.'),
    to_positive: figure.describe('Share of rows that the baseline calls negative and the model positive.'),
    to_negative: figure,
    both_right: figure,
    both_wrong: figure,
    only_candidate_right: figure.describe('Rows.'),
    only_baseline_right: figure.describe('Rows.'),
    score_correlation: figure.describe("Spearman's."),
    mean_absolute_score_difference: figure,
    mcnemar: z
      .object({ statistic: z.number(), p_value: z.number(), exact: z.boolean() })
      .nullable()
      .describe("McNemar's test of equal error rates."),
  })
  .describe('How a model and the baseline differ row by row.');

export const subgroup = z.object({
  id: z.string().describe('column=value.'),
  column: z.string(),
  value: z.string(),
  n: z.number(),
  positives: z.number().nullable(),
  status: z.enum(['measured', 'too_few']),
  candidate: metricValues.nullable(),
  baseline: metricValues.nullable(),
  candidate_intervals: intervals.default({}),
  regression_intervals: intervals
    .default({})
    .describe('Of how much worse the candidate is than the baseline.'),
  challengers: z
    .record(z.string(), z.object({ metrics: metricValues, intervals, regression_intervals: intervals }))
    .default({})
    .describe('The same of the challengers, by role.'),
});

const timed = z
  .object({ value: z.number(), low: figure, high: figure })
  .describe('A percentile in ms, with its interval by order statistics.');

export const latency = z.object({
  role: modelRole,
  provider: z.string().nullable().default(null),
  threads: z.number().nullable().default(null),
  interleaved: z.boolean().default(false).describe('Calls of all models were taken in turns.'),
  calls: z.number(),
  calls_together: z
    .number()
    .default(1)
    .describe(
      'Calls that were timed as one, their time divided by their number, where the clock cannot tell one.',
    ),
  warm_up: z.number(),
  cold_load_ms: figure.default(null),
  first_call_ms: figure.default(null),
  p50_ms: z.number(),
  p90_ms: figure.default(null),
  p95_ms: figure.describe('Null where the calls are too few for it, as of every percentile.'),
  p99_ms: figure,
  p999_ms: figure.default(null),
  percentiles: z.record(z.string(), timed).default({}).describe('p50, p90, p95, p99, p99.9.'),
  batch: z.number(),
  rows_per_second: figure.describe('At the large batch; null where the model failed with it.'),
  batches: z
    .array(
      z.object({
        batch: z.number(),
        calls: z.number(),
        p50: timed,
        p95: timed.nullable(),
        rows_per_second: z.number(),
      }),
    )
    .default([]),
  size_bytes: z.number(),
  parameters: z.number().nullable().default(null),
  memory_mb: figure.describe(
    'Growth of the process while the model was loaded and run, in MiB; null where it cannot be read.',
  ),
  ratios: z
    .record(z.string(), z.object({ value: z.number(), low: figure, high: figure }))
    .default({})
    .describe("The model's figure divided by the baseline's, by the id of the limit."),
});
