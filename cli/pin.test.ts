import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { literal } from '../shared/sql';
import { assay, bundleAssay, removeBundle } from './testing/assay-process';

beforeAll(bundleAssay);
afterAll(removeBundle);

const rows = "SELECT i AS id, i / 7 AS x, 'v' || i % 5 AS c FROM range(500) AS r(i)";
const gate = `assay: 1
name: Pinned # a gate
data:
  eval: eval.parquet # measured
expectations:
  - { type: expect_column_to_exist,   dataset: eval, column: id }
`;

let folder = '';
const path = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-pin-'));
  writeFileSync(path('my.assay.yaml'), gate);
  await write('eval.parquet', rows);
  return () => rmSync(folder, { recursive: true });
});

async function write(name: string, sql: string, compression = 'snappy'): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (${sql}) TO ${literal(path(name))} (FORMAT parquet, COMPRESSION ${compression})`,
  );
  connection.closeSync();
}

/** Without a Git of the machine's own settings. */
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
const pin = (...args: string[]) => assay(['pin', path('my.assay.yaml'), ...args], undefined, env);
const text = () => readFileSync(path('my.assay.yaml'), 'utf8');
const log = () =>
  readFileSync(path('my.assay.changelog.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const hashesIn = (yaml: string) => [...yaml.matchAll(/[0-9a-f]{64}/g)].map(([hash]) => hash);

test('pins the eval set, keeps the rest of the gate, and says who, when and why', async () => {
  execFileSync('git', ['init', '-q', folder]);
  for (const [key, value] of [
    ['name', 'Ada Ünal'],
    ['email', 'ada@example.org'],
  ])
    execFileSync('git', ['-C', folder, 'config', `user.${key}`, String(value)]);
  const { code, stdout, stderr } = await pin('--why', 'first eval set: "labels" checked\nby hand');
  expect([code, stderr]).toEqual([0, '']);
  const [sha256, content] = hashesIn(text());
  expect(text()).toBe(
    gate.replace(
      'eval: eval.parquet # measured',
      `eval: # measured\n    path: eval.parquet\n    sha256: ${sha256}\n    content_sha256: ${content}`,
    ),
  );
  expect(stdout).toMatch(/was not pinned before[\s\S]*rows +500\n[\s\S]*my\.assay\.changelog\.jsonl/);
  expect(log()).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      who: 'Ada Ünal <ada@example.org>',
      why: 'first eval set: "labels" checked\nby hand',
      data: 'eval',
      path: { before: 'eval.parquet', after: 'eval.parquet' },
      rows: { before: null, after: 500 },
      sha256: { before: null, after: sha256 },
      content_sha256: { before: null, after: content },
    },
  ]);
  const again = await pin('--why', 'again');
  expect([again.code, again.stdout]).toEqual([
    0,
    expect.stringContaining('is pinned already: nothing was written'),
  ]);
  expect(log()).toHaveLength(1);
  expect((await assay(['run', path('my.assay.yaml'), '-q'])).code).toBe(0);
});

test('tells the same rows in another file from other rows, and how many there were', async () => {
  await pin('--why', 'first');
  const [, content] = hashesIn(text());
  await write('eval.parquet', `${rows} ORDER BY c`, 'zstd');
  const rewritten = await pin('--why', 'compressed');
  expect(rewritten.stdout).toMatch(
    /holds the same rows as before[\s\S]*rows +500\n[\s\S]*sha256 +\w{64} -> \w{64}\n/,
  );
  expect(hashesIn(text())[1]).toBe(content);
  await write('next.parquet', rows.replace('500', '600'));
  const grown = await pin('--why', 'more rows', '--file', path('next.parquet'));
  expect(grown.stdout).toMatch(
    /holds other rows than before[\s\S]*path +eval\.parquet -> next\.parquet\n *rows +500 -> 600\n/,
  );
  expect(text()).toContain('    path: next.parquet\n');
  expect(log().map(({ why, rows }) => [why, rows.before, rows.after])).toEqual([
    ['first', null, 500],
    ['compressed', 500, 500],
    ['more rows', 500, 600],
  ]);
});

test('a gate behind a link is written where it lies, and a changelog cut short goes on in a new line', async () => {
  symlinkSync(path('my.assay.yaml'), path('link.assay.yaml'));
  writeFileSync(path('link.assay.changelog.jsonl'), '{"cut');
  const { code } = await assay(['pin', path('link.assay.yaml'), '--why', 'x'], undefined, env);
  expect(code).toBe(0);
  expect(hashesIn(text())).toHaveLength(2);
  expect(readFileSync(path('link.assay.changelog.jsonl'), 'utf8')).toMatch(/^\{"cut\n\{"at":.*\}\n$/);
});

test.each([
  [[], /required option '--why <text>' not specified/],
  [['--why', '  '], /Say why/],
  [['--why', 'x', '--data', 'train'], /the gate names no train data/],
  [['--why', 'x', '--data', 'test'], /Allowed choices are train, reference, eval/],
  [['--why', 'x', '--file', 'none.parquet'], /none\.parquet does not exist/],
])('%j is told, and nothing is written', async (args, message) => {
  const { code, stdout, stderr } = await pin(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(text()).toBe(gate);
  expect(existsSync(path('my.assay.changelog.jsonl'))).toBe(false);
});

test('an alias in the gate is left to the user', async () => {
  const aliased = gate.replace('eval: eval.parquet', 'reference: &file eval.parquet\n  eval: *file');
  writeFileSync(path('my.assay.yaml'), aliased);
  const { code, stderr } = await pin('--why', 'x');
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/write it by hand: eval: \{"path":"eval\.parquet"/),
  ]);
  expect(text()).toBe(aliased);
  expect(existsSync(path('my.assay.changelog.jsonl'))).toBe(false);
});
