import { z } from 'zod';
import { gateSchema } from '../gate/schema';
import { between, check, dataset, distribution, drift, figure, severity, transform } from './data-schema';

const sentence = z.string();
const modelRole = z.enum(['candidate', 'baseline']);
const metricValues = z
  .record(z.string(), figure)
  .describe('Metric id to value; null where the metric is undefined.');

const problem = z.object({
  kind: z.string(),
  message: z.string(),
  where: z.object({
    file: z.string().optional(),
    line: z.number().optional(),
    column: z.number().optional(),
    field: z.string().optional(),
  }),
  mend: z.string(),
});

export const stageIds = [
  'load',
  'validate',
  'train',
  'evaluate',
  'compare',
  'subgroups',
  'latency',
  'gate',
] as const;

const stage = z.object({
  id: z.enum(stageIds),
  title: z.string(),
  status: z
    .enum(['done', 'failed', 'not_run'])
    .describe('failed: the stage ran and found what fails the gate.'),
  duration_ms: z.number(),
  rows: z.number().nullable(),
  summary: sentence,
});

const file = z.object({
  role: z.enum([...dataset.options, ...modelRole.options, 'suite']),
  path: z.string(),
  sha256: z.string(),
  size_bytes: z.number(),
  rows: z.number().nullable(),
  pinned: z.boolean(),
});

const model = z.object({
  role: modelRole,
  kind: z.enum(['onnx', 'scores', 'results']),
  path: z.string(),
  size_bytes: z.number(),
  provider: z
    .string()
    .nullable()
    .describe('The execution provider that really ran; null where nothing was run.'),
  provider_note: z.string().nullable().describe('Why another provider was not used, or how well it agreed.'),
  inputs: z.array(
    z.object({ name: z.string(), type: z.string(), shape: z.string(), features: z.array(z.string()) }),
  ),
  output: z.string().nullable(),
  producer: z.string().nullable(),
});

const curvePoint = z.tuple([z.number(), z.number(), figure]).describe('x, y, threshold.');

const evaluation = z.object({
  role: modelRole,
  n: z.number().nullable(),
  positives: z.number().nullable(),
  metrics: metricValues,
  confusion: z.object({ tn: z.number(), fp: z.number(), fn: z.number(), tp: z.number() }).nullable(),
  roc: z.array(curvePoint).describe('False positive rate, true positive rate; at most 400 points.'),
  precision_recall: z.array(curvePoint).describe('Recall, precision; at most 400 points.'),
});

const comparison = z.object({
  metric: z.string(),
  greater_is_better: z.boolean(),
  candidate: figure,
  baseline: figure,
  difference: figure.describe('candidate - baseline.'),
  regression: figure.describe('How much worse the candidate is: positive is worse, whatever the metric.'),
});

const subgroup = z.object({
  id: z.string().describe('column=value.'),
  column: z.string(),
  value: z.string(),
  n: z.number(),
  positives: z.number(),
  status: z.enum(['measured', 'too_few']),
  candidate: metricValues.nullable(),
  baseline: metricValues.nullable(),
});

const latency = z.object({
  role: modelRole,
  calls: z.number(),
  warm_up: z.number(),
  p50_ms: z.number(),
  p95_ms: z.number(),
  p99_ms: z.number(),
  batch: z.number(),
  rows_per_second: z.number(),
  size_bytes: z.number(),
  memory_mb: figure.describe(
    'Growth of the process while the model was loaded and run, in MiB; null where it cannot be read.',
  ),
});

export const ruleStatuses = ['pass', 'fail', 'not_judged'] as const;

const ruleResult = z.object({
  kind: z.string().describe('expectation, drift, unit_change, min, max, max_regression or limit.'),
  subject: z.string().describe('What is judged: a metric, a check or a limit.'),
  subgroup: z.string().nullable(),
  status: z.enum(ruleStatuses),
  value: figure,
  bound: figure,
  baseline: figure,
  sentence,
  severity: severity.default('critical').describe('Only critical failures fail the gate.'),
  between: between.nullable().default(null).describe('The two data sets that a rule on drift compares.'),
});

export const verdictStatuses = ['pass', 'fail', 'not_enough_data'] as const;

const verdict = z.object({
  status: z.enum(verdictStatuses),
  sentence: sentence.describe('The reason, with the numbers in it.'),
  passed: z.number(),
  failed: z.number(),
  not_judged: z.number(),
  warnings: z.number().default(0).describe('Failures of less than critical severity; not among the failed.'),
});

export const runSchema = z
  .object({
    assay_run: z.literal(1).describe('The version of this format.'),
    id: z.string(),
    created_at: z.string(),
    duration_ms: z.number(),
    gate: z.object({ path: z.string(), sha256: z.string(), spec: gateSchema }),
    environment: z.object({
      assay: z.string(),
      runtime: z.string(),
      platform: z.string(),
      data_engine: z.string(),
      model_engine: z.string(),
      threads: z.number(),
    }),
    files: z.array(file),
    stages: z.array(stage),
    checks: z.array(check),
    distributions: z.array(distribution).describe('Every column of every data set.'),
    drift: z.array(drift).default([]),
    transforms: z.array(transform).default([]),
    models: z.array(model),
    evaluations: z.array(evaluation),
    comparisons: z.array(comparison),
    subgroups: z.array(subgroup),
    latencies: z.array(latency),
    rules: z.array(ruleResult),
    verdict,
    notes: z.array(problem).describe('What did not stop the run but should be known.'),
  })
  .describe('All that one run of a gate found. Bounded in size whatever the data.');

export type RunDocument = z.output<typeof runSchema>;
export type StageId = (typeof stageIds)[number];
export type StageRecord = z.output<typeof stage>;
export type FileRecord = z.output<typeof file>;
export type CheckRecord = z.output<typeof check>;
export type DistributionRecord = z.output<typeof distribution>;
export type DriftRecord = z.output<typeof drift>;
export type TransformRecord = z.output<typeof transform>;
export type UnexpectedRows = NonNullable<CheckRecord['unexpected']>;
export type ModelRecord = z.output<typeof model>;
export type ModelRole = z.output<typeof modelRole>;
export type EvaluationRecord = z.output<typeof evaluation>;
export type ComparisonRecord = z.output<typeof comparison>;
export type SubgroupRecord = z.output<typeof subgroup>;
export type LatencyRecord = z.output<typeof latency>;
export type RuleResult = z.output<typeof ruleResult>;
export type Verdict = z.output<typeof verdict>;
export type CurvePoint = z.output<typeof curvePoint>;
