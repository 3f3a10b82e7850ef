import { expect, it } from 'vitest';
import { runJsonSchema } from '../run/json-schema';
import { gateJsonSchema } from './json-schema';

/** `npx vitest run shared/gate/json-schema.test.ts -u` writes the files anew. */
it.each([
  ['gate.schema.json', gateJsonSchema],
  ['run.schema.json', runJsonSchema],
])('schemas/%s is what the code says', async (name, schema) => {
  await expect(`${JSON.stringify(schema(), null, 2)}\n`).toMatchFileSnapshot(`../../schemas/${name}`);
});

it('tells an editor the shape, the choices and what they mean', () => {
  const schema = gateJsonSchema();
  expect(schema).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['assay', 'name', 'data'],
  });
  for (const property of Object.values(schema.properties ?? {}))
    expect(property).toHaveProperty('description');
});
