import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assay, bundleAssay, removeBundle } from './testing/assay-process';

beforeAll(bundleAssay);
afterAll(removeBundle);

test('a run leaves nothing in the home folder and the temporary one, where a runtime would keep what it reports', async () => {
  const home = mkdtempSync(join(tmpdir(), 'assay-home-'));
  const temporary = mkdtempSync(join(tmpdir(), 'assay-temporary-'));
  const { PATH } = process.env;
  const { code } = await assay(['run', 'examples/fraud/healthy.assay.yaml', '--quiet'], undefined, {
    PATH,
    HOME: home,
    TMPDIR: temporary,
  });
  expect(code).toBe(0);
  expect(readdirSync(home)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(home, { recursive: true });
  rmSync(temporary, { recursive: true });
});
