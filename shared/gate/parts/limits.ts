import { z } from 'zod';

const positive = (what: string) => z.number().positive().optional().describe(what);

export const limitFields = {
  latency_p50_ms: positive('Median time of a call with one row, at most.'),
  latency_p90_ms: positive('90th percentile of a call with one row, at most.'),
  latency_p95_ms: positive('95th percentile of a call with one row, at most.'),
  latency_p99_ms: positive('99th percentile of a call with one row, at most.'),
  latency_p999_ms: positive('99.9th percentile of a call with one row, at most.'),
  cold_load_ms: positive('Time to load the model, at most.'),
  first_call_ms: positive('Time of the first call after loading, at most.'),
  rows_per_second: positive('At least this many, at the large batch.'),
  model_size_mb: positive('Size of the model file, at most, in MB of 1,000,000 bytes.'),
  memory_mb: positive('Memory that loading and running the model takes, at most, in MiB.'),
};

export const limits = z.strictObject({
  ...limitFields,
  max_ratio_to_baseline: z
    .strictObject(limitFields)
    .optional()
    .describe(
      "The candidate's figure divided by the baseline's, at most; for rows_per_second the baseline's by the candidate's.",
    ),
});
