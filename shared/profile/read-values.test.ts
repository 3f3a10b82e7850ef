import { expect, test } from 'vitest';
import { nativeEngine } from '../testing/both-engines';
import { readNumericColumn } from './read-values';

test('a time with a zone is the same moment, whatever the zone of the machine', async () => {
  const engine = await nativeEngine();
  await engine.run("SET TimeZone = 'America/New_York'");
  await engine.run(`CREATE TABLE train AS SELECT TIMESTAMPTZ '2024-01-02 00:00:00+00' AS zoned`);
  const column = { name: 'zoned', type: 'timestamp', sqlType: 'TIMESTAMP WITH TIME ZONE' } as const;
  const { sorted } = await readNumericColumn(column, 'train', engine);
  expect([...sorted]).toEqual([Date.UTC(2024, 0, 2)]);
});
