import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checks } from '../checks';
import { metricIds } from '../metrics';
import { parseGate } from './parse';
import { gateSchema } from './schema';

const page = readFileSync(new URL('../../docs/gate-file.md', import.meta.url), 'utf8');
const example = [...page.matchAll(/```yaml\n(.*?)```/gs)]
  .map(([, text]) => text ?? '')
  .find((text) => text.includes('\nassay: 1'));

it('shows an example that is a gate and uses every key', () => {
  const parsed = parseGate(example ?? '', 'docs/gate-file.md');
  expect(parsed).toMatchObject({ ok: true });
  for (const key of Object.keys(gateSchema.shape)) {
    if (key !== '$schema') expect(example, key).toMatch(new RegExp(`^${key}:`, 'm'));
  }
});

it('tells of every key, metric, check and parameter', () => {
  const parameters = checks.flatMap(({ type, schema }) => [type, ...Object.keys(schema.shape)]);
  const limits = Object.keys(gateSchema.shape.limits.unwrap().shape);
  const words = [...Object.keys(gateSchema.shape), ...metricIds, ...parameters, ...limits];
  expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});
