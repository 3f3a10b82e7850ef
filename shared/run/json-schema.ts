import { z } from 'zod';
import { runSchema } from './schema';

/** The JSON Schema of `run.json`, draft 7. Readers must allow keys that it does not name. */
export function runJsonSchema(): z.core.JSONSchema.BaseSchema {
  return { ...z.toJSONSchema(runSchema, { io: 'input', target: 'draft-7' }), title: 'Assay run' };
}
