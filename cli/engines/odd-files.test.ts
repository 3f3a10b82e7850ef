import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CancelledError } from '../../shared/pipeline/cancelled';
import { ProblemError } from '../../shared/problem';
import { type NativeDataEngine, openNativeDataEngine } from './native-data-engine';
import { topLevelFields } from './parquet-fields';

/** Written by pyarrow, since DuckDB writes no such files: one row each. */
const files = {
  /** `a` 1, `A` 2. */
  'repeated.parquet':
    'UEFSMRUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgEBAAAAAAAAABUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgECAAAAAAAAABUEGTw1ABgGc2NoZW1h' +
    'FQQAFQQlAhgBYQAVBCUCGAFBABYCGRwZLCYAHBUEGSUGABkYAWEVABYCFkIWQiYISRwVABUAFQIAPCkGGSYAAgAAACYAHBUEGSUGABkYAUEVABYC' +
    'FkIWQiZKSRwVABUAFQIAPCkGGSYAAgAAABaEARYCJggWhAEAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI2LjAuMRksHAAAHAAAALEAAABQ' +
    'QVIx',
  /** `t` 2^62 milliseconds. */
  'forever.parquet':
    'UEFSMRUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgEAAAAAAAAAQBUEGSw1ABgGc2NoZW1hFQIAFQQlAhgBdCUSTIwSHBwAAAAAABYCGRwZHCYAHBUEGSUG' +
    'ABkYAXQVABYCFkIWQiYISRwVABUAFQIAPCkGGSYAAgAAABZCFgImCBZCACggcGFycXVldC1jcHAtYXJyb3cgdmVyc2lvbiAyNi4wLjEZHBwAAACFAAAA' +
    'UEFSMQ==',
  /** A column without a name, and `b`, 2. */
  'unnamed.parquet':
    'UEFSMRUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgEBAAAAAAAAABUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgECAAAAAAAAABUEGTw1ABgGc2NoZW1hFQQA' +
    'FQQlAhgAABUEJQIYAWIAFgIZHBksJgAcFQQZJQYAGRgAFQAWAhZCFkImCEkcFQAVABUCADwpBhkmAAIAAAAmABwVBBklBgAZGAFiFQAWAhZCFkImSkkc' +
    'FQAVABUCADwpBhkmAAIAAAAWhAEWAiYIFoQBACggcGFycXVldC1jcHAtYXJyb3cgdmVyc2lvbiAyNi4wLjEZLBwAABwAAACvAAAAUEFSMQ==',
};
const options = { signal: { aborted: false }, onRows: () => {} };
let folder = '';
let engine: NativeDataEngine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-odd-files-'));
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(join(folder, name), Buffer.from(bytes, 'base64'));
  engine = await openNativeDataEngine(Object.keys(files), (name) => join(folder, name));
});

afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

async function problemOf(action: Promise<unknown>) {
  const error = await action.catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemError)) throw new Error(`expected a problem, got ${String(error)}`);
  return error.problems[0];
}

test('names that differ in case alone are a problem', async () => {
  expect(await problemOf(engine.inspect('repeated.parquet'))).toMatchObject({
    kind: 'column-type',
    message: expect.stringMatching(/repeated\.parquet has two columns called "A"/),
  });
});

test('a time beyond the calendar is told as such, not as damage', async () => {
  expect(await problemOf(engine.load('forever', 'forever.parquet', ['t'], options))).toMatchObject({
    kind: 'parquet-invalid',
    message: expect.stringMatching(/forever\.parquet has a value that is out of range: .*Timestamp/),
  });
});

test('a column without a name cannot be read, and keeps none of the others from being read', async () => {
  const { columns } = await engine.inspect('unnamed.parquet');
  expect(columns.map(({ name, type, unreadable }) => [name, type, unreadable?.kind])).toEqual([
    ['', 'other', 'column-type'],
    ['b', 'integer', undefined],
  ]);
  expect((await problemOf(engine.load('train', 'unnamed.parquet', [''], options)))?.message).toMatch(
    /no name/,
  );
  await engine.load('train', 'unnamed.parquet', ['b'], options);
  expect((await engine.query('SELECT b FROM train')).columns.b).toEqual(Float64Array.of(2));
});

test('the columns of a file are the top of its tree, and know of decimals below', () => {
  const node = (name: string, children = 0, precision = 0) => ({ name, children, precision, scale: 2 });
  const fields = topLevelFields([
    node('schema', 4),
    node('a'),
    node('list', 1),
    ...[node('list', 1), node('element', 2), node('x', 0, 39), node('y')],
    node('b', 0, 38),
    node('c', 0, 60),
  ]);
  expect(fields).toEqual([
    { name: 'a', wideDecimal: null, isReadable: true },
    { name: 'list', wideDecimal: null, isReadable: false },
    { name: 'b', wideDecimal: null, isReadable: true },
    { name: 'c', wideDecimal: 'DECIMAL(60,2)', isReadable: false },
  ]);
  expect(topLevelFields([])).toEqual([]);
  expect(topLevelFields([node('schema', 9), node('a', 5)])).toHaveLength(1);
});

test('an interrupted engine ends its query soon and answers no more', async () => {
  const other = await openNativeDataEngine([], (name) => name);
  const asked = other.query('SELECT sum(a.range * b.range) AS s FROM range(1000000) a, range(1000000) b');
  const began = performance.now();
  setTimeout(other.interrupt, 50);
  await expect(asked).rejects.toBeInstanceOf(CancelledError);
  expect(performance.now() - began).toBeLessThan(5000);
  await expect(other.query('SELECT 1 AS a')).rejects.toBeInstanceOf(CancelledError);
  other.close();
});
