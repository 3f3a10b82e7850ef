import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checks } from '../checks';
import { metricsOf } from '../metrics';
import { tasks } from '../metrics/task';
import { gateJsonSchema } from './json-schema';
import { parseGate } from './parse';
import { gateSchema } from './schema';

const page = readFileSync(new URL('../../docs/gate-file.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)]
  .map(([, text]) => text ?? '')
  .filter((text) => /^assay: 1/m.test(text));

it('shows examples that are gates and together use every key', () => {
  for (const example of examples) expect(parseGate(example, 'docs/gate-file.md')).toMatchObject({ ok: true });
  for (const key of Object.keys(gateSchema.shape)) {
    if (key !== '$schema') expect(examples.join('\n'), key).toMatch(new RegExp(`^${key}:`, 'm'));
  }
});

it('tells of every key, metric, check and parameter', () => {
  const parameters = checks.flatMap(({ type, schema }) => [type, ...Object.keys(schema.shape)]);
  const metrics = tasks.flatMap((task) => metricsOf(task).map(({ id }) => id));
  const words = [...keysWithin(gateJsonSchema()), ...metrics, ...parameters];
  const named = new Set(
    [...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.match(/[$\w]+/g) ?? []),
  );
  expect([...new Set(words)].filter((word) => !named.has(word))).toEqual([]);
});

/** Every key that may stand in a gate, at any depth. */
function keysWithin(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties'
      ? [...Object.keys(value), ...Object.values(value).flatMap(keysWithin)]
      : keysWithin(value),
  );
}
