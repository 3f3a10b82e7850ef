import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NativeDataEngine, openNativeDataEngine } from '../../cli/engines/native-data-engine';
import { createNodeFiles, type NodeFiles } from '../../cli/engines/node-files';
import { contentHash } from '../content-hash';
import type { Gate } from '../gate/schema';
import { gateSchema } from '../gate/schema';
import type { PinnedFile } from '../gate/set-pin';
import { literal } from '../sql';
import { checkPin } from './check-pin';

const signal = { aborted: false };
const rows = "SELECT i AS id, i / 7 AS x, 'v' || i % 5 AS c FROM range(5000) AS r(i)";
const contents: Readonly<Record<string, string>> = {
  'eval.parquet': rows,
  'again.parquet': `${rows} ORDER BY c, x DESC`,
  'other.parquet': rows.replace('i / 7', 'i / 7 + 1e-12'),
};

let folder = '';
let files: NodeFiles;
let data: NativeDataEngine;
let pin: { sha256: string; content_sha256: string };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-pin-'));
  files = createNodeFiles(folder);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [name, sql] of Object.entries(contents))
    await connection.run(
      `COPY (${sql}) TO ${literal(join(folder, name))} (FORMAT parquet, COMPRESSION ${name === 'again.parquet' ? 'zstd' : 'snappy'})`,
    );
  data = await openNativeDataEngine(Object.keys(contents), files.path);
  const { sha256 } = await files.fingerprint('eval.parquet', signal);
  const content = await contentHash('eval', 'eval.parquet', data, { signal, onRows: () => {} });
  pin = { sha256, content_sha256: content.sha256 };
});
afterAll(() => {
  data.close();
  rmSync(folder, { recursive: true });
});

async function check(file: PinnedFile) {
  const gate: Gate = gateSchema.parse({ assay: 1, name: 'pinned', data: { eval: file } });
  const context = { gate, gatePath: 'my.assay.yaml', engines: { data }, signal };
  return checkPin(context, 'eval', await files.fingerprint(file.path, signal));
}

test('the pinned file, and one that is not pinned, are nothing to tell', async () => {
  expect(await check({ path: 'eval.parquet', ...pin })).toBeNull();
  expect(await check({ path: 'eval.parquet', content_sha256: pin.content_sha256 })).toBeNull();
  expect(await check({ path: 'other.parquet' })).toBeNull();
});

test('the same rows in another file are a note', async () => {
  expect(await check({ path: 'again.parquet', ...pin })).toEqual({
    kind: 'hash-mismatch',
    message:
      'again.parquet is another file than the gate pins, but holds the same rows: it was written again',
    where: { file: 'again.parquet', field: 'data.eval.sha256' },
    mend: 'nothing needs to be done; assay pin my.assay.yaml --why "…" pins the new file',
  });
  expect(await check({ path: 'again.parquet', content_sha256: pin.content_sha256 })).toBeNull();
});

test.each([
  ['again.parquet', { content_sha256: undefined }, /is not the file that the gate pins: its SHA-256 is/],
  ['other.parquet', {}, /is not the file that the gate pins: its rows differ: their content hash is/],
  ['other.parquet', { sha256: undefined }, /its rows differ/],
])('%s with %o stops the run', async (path, change, message) => {
  await expect(check({ path, ...pin, ...change })).rejects.toThrow(message);
  await expect(data.query('FROM eval')).rejects.toThrow(/eval does not exist/);
});
