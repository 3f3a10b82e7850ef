import { z } from 'zod';
import { gateSchema } from './schema';

/** The JSON Schema of what may stand in a gate file, for editors; draft 7, which they all read. */
export function gateJsonSchema(): z.core.JSONSchema.BaseSchema {
  return { ...z.toJSONSchema(gateSchema, { io: 'input', target: 'draft-7' }), title: 'Assay gate' };
}
