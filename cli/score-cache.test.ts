import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunDocument, runSchema } from '../shared/run/schema';
import { assay, bundleAssay, removeBundle } from './testing/assay-process';

let home = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'assay-home-'));
  bundleAssay();
});

afterAll(() => {
  rmSync(home, { recursive: true });
  removeBundle();
});

async function run(cache: string, ...options: string[]): Promise<RunDocument> {
  const env = { ...process.env, ASSAY_CACHE: cache };
  const { stdout } = await assay(
    ['run', 'examples/fraud/healthy.assay.yaml', '--json', ...options],
    undefined,
    env,
  );
  return runSchema.parse(JSON.parse(stdout));
}

test('the second run takes the kept scores, makes broken ones again, and finds the same', async () => {
  const cache = join(home, 'kept');
  const unused = join(home, 'unused');
  const [first, without] = await Promise.all([run(cache), run(unused, '--no-cache')]);
  expect(existsSync(unused)).toBe(false);
  const files = readdirSync(cache).map((name) => join(cache, name));
  expect(files).toHaveLength(2);
  const [whole = '', broken = ''] = files;
  const before = readFileSync(broken);
  writeFileSync(broken, before.subarray(0, 1000));
  for (const file of files) utimesSync(file, 1, 1);

  const second = await run(cache);
  expect(readFileSync(broken)).toEqual(before);
  expect(statSync(whole).mtimeMs).toBeGreaterThan(1000);
  for (const document of [without, second]) {
    expect(document.evaluations).toEqual(first.evaluations);
    expect(document.comparisons).toEqual(first.comparisons);
  }
});
