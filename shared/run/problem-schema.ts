import { z } from 'zod';
import { problemKinds } from '../problem';

export const problem = z.object({
  kind: z.enum(problemKinds),
  message: z.string(),
  where: z.object({
    file: z.string().optional(),
    line: z.number().optional(),
    column: z.number().optional(),
    field: z.string().optional(),
  }),
  mend: z.string(),
});
