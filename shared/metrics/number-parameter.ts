import { z } from 'zod';
import type { MetricParameter } from './metric';

/** A parameter that is the number after `@`; null for `otherwise` where one must be given. */
export function numberParameter(name: string, range: z.ZodNumber, otherwise: number | null): MetricParameter {
  return { name, schema: z.string().trim().min(1).transform(Number).pipe(range), default: otherwise };
}
