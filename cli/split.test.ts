import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { literal } from '../shared/sql';
import { assay, bundleAssay, removeBundle } from './testing/assay-process';

let folder = '';
let connection: DuckDBConnection;
const path = (name: string) => join(folder, name);
const file = (name: string) => literal(path(name));

beforeAll(async () => {
  bundleAssay();
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(removeBundle);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-split-'));
  await write(
    'data.parquet',
    'SELECT 3000 - i AS n, (i * 7919) % 700 AS id, \'k \' || i % 90 AS "a ""key""", [i] AS list FROM range(3000) AS r(i)',
  );
  return () => rmSync(folder, { recursive: true });
});

async function write(name: string, sql: string): Promise<void> {
  await connection.run(`COPY (${sql}) TO ${file(name)} (FORMAT parquet)`);
}

async function rowsOf(name: string): Promise<readonly unknown[][]> {
  return (await connection.runAndReadAll(`SELECT n, id, list[1] FROM ${file(name)}`)).getRowsJson();
}

const isEval = (key: unknown, fraction: number, salt: string) =>
  Number(BigInt(`0x${createHash('sha256').update(`${salt}${key}`).digest('hex').slice(0, 16)}`)) <
  fraction * 2 ** 64;

test('writes both parts in the order of their rows, and the gate that verifies them', async () => {
  const { code, stdout, stderr } = await assay([
    'split',
    path('data.parquet'),
    '--by',
    'id',
    '--fraction',
    '0.3',
    '--salt',
    '2026 b',
  ]);
  expect([code, stderr]).toEqual([0, '']);
  const all = await rowsOf('data.parquet');
  for (const [name, part] of [
    ['train.parquet', false],
    ['eval.parquet', true],
  ] as const) {
    expect(await rowsOf(name)).toEqual(all.filter(([, id]) => isEval(id, 0.3, '2026 b') === part));
  }
  const codecs = await connection.runAndReadAll(
    `SELECT DISTINCT compression FROM parquet_metadata(${file('eval.parquet')})`,
  );
  expect(codecs.getRows()).toEqual([['ZSTD']]);
  expect(readdirSync(folder).sort()).toEqual(['data.parquet', 'eval.parquet', 'train.parquet']);
  expect(stdout).toMatch(/train: .*train\.parquet # 2,0\d\d rows, 6\d(\.\d+)?%\n/);
  expect(stdout).toMatch(/split:\n {2}by: id\n {2}fraction: 0.3\n {2}salt: "2026 b"\n$/);

  const relative = stdout.replaceAll(`${folder}/`, '');
  const gate = (text: string) => `assay: 1\nname: split\n${text}`;
  writeFileSync(path('right.assay.yaml'), gate(relative));
  writeFileSync(path('wrong.assay.yaml'), gate(relative.replace('"2026 b"', '"2026 c"')));
  const right = await assay(['run', path('right.assay.yaml'), '--quiet']);
  expect([right.code, right.stdout.slice(0, 4)]).toEqual([0, 'PASS']);
  const wrong = await assay(['run', path('wrong.assay.yaml'), '--quiet']);
  expect([wrong.code, wrong.stdout.slice(0, 4)]).toEqual([1, 'FAIL']);
  expect(wrong.stdout).toMatch(/rows \(.*%\) do not belong to (train|eval) by the hash of id/);
});

test('a key with quotes, other files, and --force alone replaces them', async () => {
  const args = [
    'split',
    path('data.parquet'),
    '--by',
    'a "key"',
    '--fraction',
    '0.5',
    '--train',
    path('tr [1]*.parquet'),
    '--eval',
    path('e.parquet'),
  ];
  const first = await assay(args);
  expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('by: "a \\"key\\""')]);
  expect((await rowsOf('e.parquet')).length + (await rowsOf('tr [1]*.parquet')).length).toBe(3000);
  const second = await assay(args);
  expect([second.code, second.stderr]).toEqual([2, expect.stringMatching(/is there already\n.*--force/)]);
  expect((await assay([...args, '--force'])).code).toBe(0);
});

test.each([
  [['--by', 'idd', '--fraction', '0.2'], /has no column "idd": did you mean "id"\?/],
  [['--by', 'list', '--fraction', '0.2'], /cannot be split by "list": it holds BIGINT\[\]/],
  [['--by', 'id', '--fraction', '1'], /above 0 and below 1/],
  [['--by', 'id', '--fraction', '1e-9'], /no key of "id" in .* belongs to eval/],
  [['--by', 'id', '--fraction', '0.2', '--eval', 'data.parquet'], /must be three files/],
  [['--by', 'id', '--fraction', '0.2', '--eval', 'none/eval.parquet'], /cannot be written: ENOENT/],
  [['--fraction', '0.2'], /required option '--by <column>' not specified/],
])('%j is told, and nothing is written', async (args, message) => {
  const paths = args.map((arg) => (arg.endsWith('.parquet') ? path(arg) : arg));
  const { code, stdout, stderr } = await assay(['split', path('data.parquet'), ...paths]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(readdirSync(folder)).toEqual(['data.parquet']);
});

test('data that cannot be split, or written as it is', async () => {
  await write('gaps.parquet', 'SELECT CASE WHEN i > 1 THEN i END AS id FROM range(9) AS r(i)');
  writeFileSync(path('not.parquet'), 'text');
  const split = (name: string) => assay(['split', path(name), '--by', 'id', '--fraction', '0.5']);
  expect((await split('gaps.parquet')).stderr).toMatch(/"id" of .* is missing in 2 rows/);
  expect((await split('not.parquet')).stderr).toMatch(/is not a Parquet file/);
  expect((await split('none.parquet')).stderr).toMatch(/does not exist/);
});
