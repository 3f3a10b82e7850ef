import { z } from 'zod';
import { datasets } from '../../checks/check';
import { splitParameters } from '../../split';
import { path } from './names';

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
export const dataFile = z.xor([
  path.transform((file) => ({ path: file })),
  z.strictObject({ path, sha256: sha256.optional(), content_sha256: contentSha256.optional() }),
]);

export const suite = z.xor([
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

export const split = z
  .strictObject(splitParameters)
  .describe('How train and eval were split; each row of both is verified.');
