import { z } from 'zod';
import { columnName } from './names';

const range = z
  .tuple([z.number().nullable(), z.number().nullable()])
  .describe('[from, to): from is included, to is not; null leaves the side open.');

export const subgroup = z.xor([
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
