import { z } from 'zod';
import { expectationSchema } from '../checks';
import { severities } from '../checks/check';
import { driftSchema } from '../drift/schema';
import { tasks } from '../metrics/task';
import { dataFile, split, suite } from './parts/data';
import { limitFields, limits } from './parts/limits';
import { baseline, candidate } from './parts/models';
import { columnName } from './parts/names';
import { bounds, decideOn, metricId, onInconclusive, rule, ruleGroup, type tolerance } from './parts/rules';
import { subgroup } from './parts/subgroup';
import { cost, threshold } from './parts/threshold';

export const gateSchema = z
  .strictObject({
    $schema: z.string().optional().describe('For editors: where the JSON Schema of this format lies.'),
    assay: z.literal(1).describe('The version of this format.'),
    name: z.string().min(1).describe('What the gate is called, on screens and in reports.'),
    description: z.string().optional().describe('What the gate is for, in a sentence or two.'),
    task: z.enum(tasks).default('binary').describe('What the model does.'),
    key: columnName.optional().describe('The column that names a row; needed for score files.'),
    target: columnName.optional().describe('The column of true labels or values. Needed to judge models.'),
    classes: z
      .array(z.union([z.string(), z.number()]))
      .min(2)
      .optional()
      .describe(
        'For several classes: their labels, in the order of the probabilities, where the model does not say.',
      ),
    sample_weight: columnName
      .optional()
      .describe('The column of weights of the eval rows, for every metric.'),
    positive_label: z
      .union([z.number(), z.string(), z.boolean()])
      .default(1)
      .describe('The value of the target that counts as positive; every other counts as negative.'),
    features: z
      .array(columnName)
      .default([])
      .describe('The columns that the model takes, in its order. Needed to judge models.'),
    data: z
      .strictObject({
        train: dataFile
          .optional()
          .describe('The rows that the candidate was trained on; they are checked, not scored.'),
        reference: dataFile.optional().describe('A good snapshot that train is compared with.'),
        eval: dataFile
          .optional()
          .describe('The pinned evaluation set, on which both models are measured. Needed to judge models.'),
      })
      .describe('Parquet files.'),
    train: z
      .strictObject({
        run: z
          .union([z.string().min(1), z.array(z.string()).min(1)])
          .describe('A command, as one text or as a list of its words.'),
        mode: z
          .enum(['full', 'smoke'])
          .default('full')
          .describe('smoke: a short training that only shows that it runs; its model is not one to promote.'),
      })
      .optional()
      .describe('How the candidate is trained. Declared and shown; not run.'),
    models: z
      .strictObject({
        candidate: candidate.describe('The model that is judged.'),
        baseline: baseline.optional().describe('The model that it would replace; needed by max_regression.'),
        challengers: z
          .record(z.string().min(1).max(60), candidate)
          .default({})
          .describe(
            'Other candidates, by name: judged by the same rules, beside the candidate and without a say in its verdict.',
          ),
      })
      .optional()
      .describe(
        'An ONNX file, or { onnx }, or { scores: { path, column } }, or { labels: { path, column } }; the baseline may be { results }. Left out, the gate judges data alone.',
      ),
    expectations: z.array(expectationSchema).default([]).describe('Checks of the data; each must pass.'),
    suites: z
      .array(suite)
      .default([])
      .describe('Great Expectations suites, whose expectations are made as well.'),
    split: split.optional(),
    drift: driftSchema,
    unit_changes: z
      .enum([...severities, 'ignore'])
      .default('warning')
      .describe('What a change of unit against the reference means, where it is beyond doubt.'),
    metrics: z
      .array(metricId)
      .min(1)
      .optional()
      .describe(
        'The metrics that are taken; the usual ones of the task, and those of the rules, when left out.',
      ),
    threshold: threshold
      .default(0.5)
      .describe(
        'A row counts as predicted positive when its score is at or above this; or how to choose it.',
      ),
    costs: z
      .strictObject({ true_negative: cost, false_positive: cost, false_negative: cost, true_positive: cost })
      .optional()
      .describe('What a row costs by what became of it, for expected_cost and min_cost.'),
    uncertainty: z
      .strictObject({
        confidence: z.number().gt(0.5).lt(1).default(0.95).describe('Of every interval.'),
        replicates: z.int().min(100).max(100_000).default(1000).describe('Of the bootstrap.'),
        method: z
          .enum(['percentile', 'bca'])
          .default('percentile')
          .describe('How the bootstrap makes an interval.'),
        seed: z
          .int()
          .min(0)
          .max(4_294_967_295)
          .default(1)
          .describe('The same seed gives the same intervals.'),
        group: columnName
          .optional()
          .describe(
            'Rows with the same value here, such as one user, are not independent: they are drawn together.',
          ),
      })
      .prefault({})
      .describe('How sure the figures are.'),
    subgroups: z
      .array(subgroup)
      .default([])
      .describe('Groups of the eval set that are measured by themselves.'),
    minimum_support: z
      .int()
      .min(1)
      .default(100)
      .describe('A subgroup is measured when it has more rows than this.'),
    latency: z
      .strictObject({
        calls: z.int().min(10).max(100_000).default(200).describe('Timed calls of one row each.'),
        warm_up: z.int().min(0).max(10_000).default(20).describe('Calls before the timed ones, not counted.'),
        batch: z.int().min(1).max(1_000_000).default(4096).describe('Rows in the large batch.'),
        batches: z
          .array(z.int().min(1).max(1_000_000))
          .max(12)
          .default([])
          .describe('Further batch sizes to measure, for throughput against batch size.'),
      })
      .prefault({})
      .describe('How latency and throughput are measured.'),
    limits: limits.default({}).describe('What the candidate may cost.'),
    rules: z
      .array(z.xor([rule, ...ruleGroup]))
      .default([])
      .describe('What the verdict depends on, besides expectations and limits.'),
    decide_on: decideOn.default('point'),
    on_inconclusive: onInconclusive.default('fail'),
    multiple_testing: z
      .enum(['none', 'holm', 'benjamini-hochberg'])
      .default('none')
      .describe(
        'How p-values of the rules on subgroups are adjusted for their number; reported in any case.',
      ),
    when_not_judged: z
      .enum(['fail', 'not_enough_data'])
      .default('fail')
      .describe('The verdict when no rule fails but one could not be judged.'),
  })
  .describe('An Assay gate.');

export type GateInput = z.input<typeof gateSchema>;
export type Gate = z.output<typeof gateSchema>;
/** A gate that judges models, and so has all that this takes. */
export interface ModelGate extends Gate {
  readonly target: string;
  readonly models: NonNullable<Gate['models']>;
}

/** False for a gate of data alone. The parser sees to it that a gate with models has a target, features and an eval set. */
export function judgesModels(gate: Gate): gate is ModelGate {
  return gate.models !== undefined;
}

export type GateModel = z.output<typeof baseline>;
export type GateThreshold = z.output<typeof threshold>;
export type GateTolerance = z.output<typeof tolerance>;
export type LimitId = keyof typeof limitFields;
/** One rule on one metric. */
export type GateRule = z.output<typeof rule>;
/** As it stands in the gate: a rule, or several of which all, one or some must pass. */
export type GateRuleItem = Gate['rules'][number];

export const boundIds = bounds;
export const limitIds = Object.keys(limitFields) as readonly LimitId[];
export type GateSubgroup = z.output<typeof subgroup>;
