import { z } from 'zod';
import { expectationSchema } from '../checks';
import { datasets, severities } from '../checks/check';
import { driftSchema } from '../drift/schema';
import { metricIds } from '../metrics';
import { splitParameters } from '../split';

const path = z.string().min(1).describe('A path relative to the folder of the gate file.');
const columnName = z.string().min(1).describe('The name of a column, exactly as in the Parquet file.');
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits')
  .describe('SHA-256 of the file; the run stops when the file is another one.');
const contentSha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits')
  .describe(
    'The content hash, which no order of rows and no compression changes: with it, a rewritten file passes.',
  );

// `xor`, unlike `union`, tells the issues of every branch, so that problems can be reported on the one that was meant.
const dataFile = z.xor([
  path.transform((file) => ({ path: file })),
  z.strictObject({ path, sha256: sha256.optional(), content_sha256: contentSha256.optional() }),
]);

const suite = z.xor([
  path.transform((file) => ({ path: file, dataset: 'train' as const, unsupported: 'fail' as const })),
  z.strictObject({
    path: path.describe('A Great Expectations suite, in JSON.'),
    dataset: z.enum(datasets).default('train').describe('The table that it checks.'),
    unsupported: z
      .enum(['fail', 'tell'])
      .default('fail')
      .describe('What an expectation means that Assay cannot make: it fails the gate, or it is only told.'),
  }),
]);

const split = z
  .strictObject(splitParameters)
  .describe('How train and eval were split; each row of both is verified.');

const onnxModel = path.describe('An ONNX file.');
const scoresFile = z
  .strictObject({ path, column: columnName })
  .describe('A Parquet file with the key column and one column of scores, for models that are not ONNX.');

const candidate = z.xor([
  onnxModel.transform((file) => ({ onnx: file })),
  z.strictObject({ onnx: onnxModel }),
  z.strictObject({ scores: scoresFile }),
]);

const baseline = z.xor([
  ...candidate.options,
  z.strictObject({
    results: path.describe('A JSON file of metric values, such as evaluation_results.json.'),
  }),
]);

const range = z
  .tuple([z.number().nullable(), z.number().nullable()])
  .describe('[from, to): from is included, to is not; null leaves the side open.');

const subgroup = z.xor([
  z.strictObject({
    column: columnName,
    values: z
      .array(z.union([z.string(), z.number(), z.boolean()]))
      .min(1)
      .optional()
      .describe('Only these categories; all of them when left out.'),
  }),
  z.strictObject({
    column: columnName,
    ranges: z
      .record(z.string().min(1), range)
      .describe('A name and [from, to) for each range of a numeric column.'),
  }),
]);

const tolerance = z.xor([
  z
    .number()
    .min(0)
    .transform((absolute) => ({ absolute })),
  z.strictObject({ absolute: z.number().min(0) }),
  z.strictObject({
    relative: z.number().min(0).describe('A share of the absolute value of the baseline: 0.05 allows 5%.'),
  }),
]);

const metricId = z.enum(metricIds).describe("A metric, by scikit-learn's name.");

const rule = z
  .strictObject({
    metric: metricId,
    subgroup: z
      .string()
      .optional()
      .describe(
        'One declared subgroup, `column=value`, or `column=*` for each group of a column that has the minimum support.',
      ),
    min: z.number().optional().describe('The candidate must reach at least this.'),
    max: z.number().optional().describe('The candidate must stay at or below this.'),
    max_regression: tolerance.optional().describe('How much worse than the baseline the candidate may be.'),
  })
  .refine(
    (value) => value.min !== undefined || value.max !== undefined || value.max_regression !== undefined,
    {
      message: 'a rule needs min, max or max_regression',
      params: { mend: 'Add one of them.' },
    },
  );

const limits = z.strictObject({
  latency_p50_ms: z.number().positive().optional().describe('Median time of a call with one row, at most.'),
  latency_p95_ms: z
    .number()
    .positive()
    .optional()
    .describe('95th percentile of a call with one row, at most.'),
  latency_p99_ms: z
    .number()
    .positive()
    .optional()
    .describe('99th percentile of a call with one row, at most.'),
  rows_per_second: z.number().positive().optional().describe('At least this many, at the large batch.'),
  model_size_mb: z
    .number()
    .positive()
    .optional()
    .describe('Size of the model file, at most, in MB of 1,000,000 bytes.'),
  memory_mb: z
    .number()
    .positive()
    .optional()
    .describe('Memory that loading and running the model takes, at most, in MiB.'),
});

export const gateSchema = z
  .strictObject({
    $schema: z.string().optional().describe('For editors: where the JSON Schema of this format lies.'),
    assay: z.literal(1).describe('The version of this format.'),
    name: z.string().min(1).describe('What the gate is called, on screens and in reports.'),
    description: z.string().optional().describe('What the gate is for, in a sentence or two.'),
    task: z.enum(['binary']).default('binary').describe('What the model does; two classes for now.'),
    key: columnName.optional().describe('The column that names a row; needed for score files.'),
    target: columnName
      .optional()
      .describe('The column of true labels; it has two classes. Needed to judge models.'),
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
      })
      .optional()
      .describe('How the candidate is trained. Declared and shown; not run.'),
    models: z
      .strictObject({
        candidate: candidate.describe('The model that is judged.'),
        baseline: baseline.optional().describe('The model that it would replace; needed by max_regression.'),
      })
      .optional()
      .describe(
        'An ONNX file, or { onnx }, or { scores: { path, column } }; the baseline may be { results }. Left out, the gate judges data alone.',
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
      .default([...metricIds])
      .describe('The metrics that are taken; all of them when left out.'),
    threshold: z
      .number()
      .default(0.5)
      .describe('A row counts as predicted positive when its score is at or above this.'),
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
      })
      .prefault({})
      .describe('How latency and throughput are measured.'),
    limits: limits.default({}).describe('What the candidate may cost.'),
    rules: z
      .array(rule)
      .default([])
      .describe('What the verdict depends on, besides expectations and limits.'),
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
export type GateRule = z.output<typeof rule>;
export type GateSubgroup = z.output<typeof subgroup>;
