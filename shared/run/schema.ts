import { z } from 'zod';
import { gateSchema } from '../gate/schema';
import { check, dataset, distribution, drift, transform } from './data-schema';
import { agreement, comparison, type curvePoint, evaluation, latency, subgroup } from './evaluation-schema';
import { model, modelRole } from './model-schema';
import { problem } from './problem-schema';
import { ruleResult } from './rule-schema';

const sentence = z.string();
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
  role: z.union([dataset, modelRole, z.literal('suite')]),
  path: z.string(),
  sha256: z.string(),
  size_bytes: z.number(),
  rows: z.number().nullable(),
  pinned: z.boolean(),
});

export const verdictStatuses = ['pass', 'fail', 'not_enough_data'] as const;

const verdict = z.object({
  status: z.enum(verdictStatuses),
  sentence: sentence.describe('The reason, with the numbers in it.'),
  passed: z.number(),
  failed: z.number(),
  not_judged: z.number(),
  inconclusive: z.number().default(0).describe('Rules whose interval decided nothing.'),
  warnings: z.number().default(0).describe('Failures of less than critical severity; not among the failed.'),
});

const challenger = z.object({
  name: z.string(),
  rules: z.array(ruleResult),
  verdict,
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
      cpu: z.string().nullable().optional().describe('The model of the processor, where it is known.'),
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
    comparisons: z.array(comparison).describe('Every model but the baseline, compared with it.'),
    agreements: z.array(agreement).default([]),
    subgroups: z.array(subgroup),
    latencies: z.array(latency),
    rules: z.array(ruleResult),
    verdict,
    challengers: z.array(challenger).default([]).describe('How the other candidates fare by the same rules.'),
    problems: z
      .array(problem)
      .default([])
      .describe('What kept a part of the run from being done; the rules on it could not be judged.'),
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
export type AgreementRecord = z.output<typeof agreement>;
export type ChallengerRecord = z.output<typeof challenger>;
export type Verdict = z.output<typeof verdict>;
export type CurvePoint = z.output<typeof curvePoint>;
