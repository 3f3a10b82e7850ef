import { z } from 'zod';
import { problem } from './problem-schema';

export const modelRole = z
  .union([
    z.literal('candidate'),
    z.literal('baseline'),
    z.templateLiteral(['challenger:', z.string().min(1)]),
  ])
  .describe('candidate, baseline, or challenger: and its name.');

const facts = z
  .object({
    ir_version: z.number(),
    opsets: z.record(z.string(), z.number()).describe('Version by domain.'),
    parameters: z.number().describe('Numbers in the weights.'),
    operators: z
      .array(z.object({ domain: z.string(), name: z.string(), count: z.number() }))
      .describe('The most frequent ones, at most 100.'),
    metadata: z.record(z.string(), z.string()).describe('At most 50 entries of at most 1,000 characters.'),
    classes: z.array(z.string()).nullable().describe('At most 1,000.'),
    zip_map_removed: z.boolean(),
    external_data: z.array(z.string()),
  })
  .describe('What the ONNX file says of itself.');

export const model = z.object({
  role: modelRole,
  kind: z.enum(['onnx', 'scores', 'labels', 'results']),
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
  mapped_by: z
    .enum(['declared', 'name', 'metadata', 'order'])
    .nullable()
    .default(null)
    .describe('How the columns were found for the inputs.'),
  output: z.string().nullable(),
  producer: z.string().nullable(),
  facts: facts.nullable().default(null),
  batch_rows: z.number().nullable().default(null).describe('Rows scored in one call, found by measurement.'),
  from_cache: z
    .boolean()
    .default(false)
    .describe('The scores were kept from an earlier run of the same model and rows.'),
  problem: problem.nullable().default(null).describe('Why the model has no evaluation.'),
});
