import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RunDocument } from '../shared/run/schema';
import { keepRun } from './kept-runs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-runs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const run = (id: string) => ({ assay_run: 1, id }) as RunDocument;

test('a run is one file, written again in its place', async () => {
  const first = await keepRun(folder, run('a-1'));
  const second = await keepRun(folder, run('a-1'));
  expect(second.path).toBe(first.path);
  expect(await readdir(folder)).toEqual(['a-1.json']);
  expect(JSON.parse(await readFile(first.path, 'utf8'))).toEqual({ assay_run: 1, id: 'a-1' });
});

test.each(['../../evil', '', 'a/b', '.hidden', 'x'.repeat(300)])(
  'the id "%s" does not choose the folder',
  async (id) => {
    const kept = await keepRun(folder, run(id));
    expect(path.dirname(kept.path)).toBe(folder);
    expect(path.basename(kept.path)).toMatch(/^[0-9a-f]{64}\.json$/);
  },
);

test('only the newest fifty stay', async () => {
  for (let index = 0; index < 53; index++) {
    const file = path.join(folder, `old-${index}.json`);
    await writeFile(file, '{}');
    await utimes(file, 1_000_000 + index, 1_000_000 + index);
  }
  const kept = await keepRun(folder, run('new'));
  const names = await readdir(folder);
  expect(names).toHaveLength(50);
  expect(names).toContain('new.json');
  expect(kept.removed.map((file) => path.basename(file)).sort()).toEqual(
    ['old-0.json', 'old-1.json', 'old-2.json', 'old-3.json'].sort(),
  );
});
