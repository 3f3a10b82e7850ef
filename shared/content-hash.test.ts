import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentHashSelect } from './content-hash';
import { literal } from './sql';
import { columnsOf, nativeEngine, type TestEngine, wasmEngine } from './testing/both-engines';

const reference = JSON.parse(
  readFileSync(new URL('checks/reference/content-hash.json', import.meta.url), 'utf8'),
);

let native: TestEngine;
let wasm: TestEngine;
let folder = '';
beforeAll(async () => {
  [native, wasm] = await Promise.all([nativeEngine(), wasmEngine()]);
  folder = mkdtempSync(join(tmpdir(), 'assay-content-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function hashOf(engine: TestEngine, select: string): Promise<unknown> {
  await engine.run(`CREATE OR REPLACE TABLE content AS ${select}`);
  return tableHash(engine);
}

async function tableHash(engine: TestEngine): Promise<unknown> {
  const columns = await columnsOf(engine, 'content');
  return (await engine.query(contentHashSelect('content', { columns }))).columns.sha256?.[0];
}

const inSql = (value: unknown) => (value === null ? 'NULL' : literal(value as string | number | boolean));
const pythonRows = (rows: readonly Record<string, unknown>[]) => `
  SELECT CAST(id AS BIGINT) AS id, CAST(x AS DOUBLE) AS x, CAST(ok AS BOOLEAN) AS ok, "Name 🙂", "Ünï"
  FROM (VALUES ${rows.map((row) => `(${Object.values(row).map(inSql).join(', ')})`).join(', ')})
    AS v(id, x, ok, "Name 🙂", "Ünï")`;

describe('the same hash as in Python', () => {
  test('200 rows, on both engines', async () => {
    expect(await hashOf(native, pythonRows(reference.rows))).toBe(reference.content_sha256);
    expect(await hashOf(wasm, pythonRows(reference.rows))).toBe(reference.content_sha256);
  });

  test('no rows', async () => {
    const none = `${pythonRows(reference.rows)} WHERE FALSE`;
    expect(await hashOf(native, none)).toBe(reference.empty_content_sha256);
  });
});

describe('what does not alter it, and what does', () => {
  const base = "SELECT i AS a, i / 8 AS b, 'v' || i % 7 AS c FROM range(500) AS r(i)";
  const one = (value: string) => `SELECT ${value} AS a`;

  test.each([
    ['the order of rows', base, `${base} ORDER BY c, a DESC`],
    ['the order of columns', base, `SELECT c, a, b FROM (${base})`],
    ['the size of integers', one('7::TINYINT'), one('7::UBIGINT')],
    ['a float as the same double', one('0.1::FLOAT'), one('0.10000000149011612::DOUBLE')],
    ['the sign of zero', one("'-0.0'::DOUBLE"), one('0::DOUBLE')],
    ['NaN and NULL, both missing', one("'nan'::DOUBLE"), one('NULL::DOUBLE')],
    [
      'the unit of timestamps',
      one("'2026-01-02 03:04:05.5'::TIMESTAMP_NS"),
      one("'2026-01-02 03:04:05.5'::TIMESTAMP_MS"),
    ],
    ['the digits of decimals', one('1.50::DECIMAL(10,2)'), one('1.5::DECIMAL(38,4)')],
    ['whole decimals', one('100::DECIMAL(10,0)'), one('100::DECIMAL(12,2)')],
    ['an enumeration of texts', one("'a'::ENUM('a', 'b')"), one("'a'")],
    [
      'a UUID as its bytes',
      one("'6d3d2541-6d9e-4b3e-9d5e-0d6c5ad3a9c1'::UUID"),
      one("unhex('6d3d25416d9e4b3e9d5e0d6c5ad3a9c1')"),
    ],
  ])('not %s', async (_name, before, after) => {
    expect(await hashOf(native, after)).toBe(await hashOf(native, before));
  });

  test.each([
    ['one value', base, base.replace('i / 8', 'CASE WHEN i = 400 THEN 50.000001 ELSE i / 8 END')],
    ['a row more', base, base.replace('500', '501')],
    ['a row twice', base, `${base} UNION ALL (${base} LIMIT 1)`],
    ['a pair of repeated rows', `${base} UNION ALL (${base} LIMIT 2)`, base],
    [
      'values exchanged between rows',
      one('1').replace('AS a', 'AS a, 2 AS b UNION ALL SELECT 3, 4'),
      one('1').replace('AS a', 'AS a, 4 AS b UNION ALL SELECT 3, 2'),
    ],
    ['the name of a column', base, base.replace('AS b', 'AS "B"')],
    ['names exchanged', 'SELECT 1 AS a, 2 AS b', 'SELECT 1 AS b, 2 AS a'],
    ['a column more', base, `SELECT *, NULL AS d FROM (${base})`],
    ['integers as floats', one('1::INTEGER'), one('1::DOUBLE')],
    ['numbers as text', one('1'), one("'1'")],
    ['NULL as text', one('NULL::VARCHAR'), one("'NULL'")],
    ['NULL as an empty text', one('NULL::VARCHAR'), one("''")],
    ['the mark of a missing value as text', one('NULL::VARCHAR'), one("'-'")],
    ['text moved to the next column', "SELECT 'ab' AS a, 'c' AS b", "SELECT 'a' AS a, 'bc' AS b"],
    ['text that looks like two fields', "SELECT '1:a' AS a, 'b' AS b", "SELECT '1' AS a, '1:ab' AS b"],
    ['a time zone', one("TIMESTAMP '2026-01-02'"), one("TIMESTAMPTZ '2026-01-02 00:00:00+00'")],
    ['a date as a timestamp', one("DATE '2026-01-02'"), one("TIMESTAMP '2026-01-02'")],
    ['infinity as the greatest double', one("'inf'::DOUBLE"), one('1.7976931348623157e308::DOUBLE')],
    ['decimals in lists', one('[1.5::DECIMAL(3,2)]'), one('[1.5::DECIMAL(3,1)]')],
    ['brackets in lists', one("['a, b']"), one("['a', 'b']")],
    ['accents composed otherwise', one("'é'"), one("'e\u0301'")],
  ])('%s does', async (_name, before, after) => {
    expect(await hashOf(native, after)).not.toBe(await hashOf(native, before));
  });
});

/** Columns of every type that a Parquet file can bring to both engines. */
const everyType = `
  SELECT i AS i64, i::TINYINT AS i8, i::USMALLINT AS u16, (i * 1000003)::UBIGINT AS u64, i % 2 = 0 AS flag,
    (i / 7)::FLOAT AS f32, CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN 'nan'::DOUBLE WHEN 2 THEN '-0'::DOUBLE ELSE i / 3 END AS f64,
    (i / 100)::DECIMAL(18, 4) AS price, i::DECIMAL(30, 0) AS whole, ['a', 'é 🙂', NULL, ''][i % 4 + 1] AS text,
    DATE '2026-01-01' + i::INTEGER AS day, TIMESTAMP '2026-01-01' + INTERVAL (i * 1001) MILLISECOND AS at,
    (TIMESTAMP '2026-01-01' + INTERVAL (i * 1001) MICROSECOND)::TIMESTAMP_NS AS at_ns,
    (TIMESTAMP '2026-01-01' + INTERVAL (i) HOUR)::TIMESTAMPTZ AS at_utc, TIME '01:02:03' + INTERVAL (i) SECOND AS clock,
    ('\\x00\\xFF'::BLOB || encode(i::VARCHAR)) AS bytes, [i, NULL, i + 1] AS list, ['a, b', '[', 'c'] AS texts,
    {'x': i, 'y': 'z'} AS pair, md5(i::VARCHAR)::UUID AS id
  FROM range(100) AS r(i)`;

async function wasmHashOfFile(path: string): Promise<unknown> {
  const { readParquet } = await import('parquet-wasm/node');
  await wasm.run('DROP TABLE IF EXISTS content');
  wasm.insertArrow('content', readParquet(readFileSync(path)).intoIPCStream());
  return tableHash(wasm);
}

test('a Parquet file has one content hash, by both readers and however it is written', async () => {
  const write = async (name: string, order: string, options: string) => {
    const path = join(folder, name);
    await native.run(
      `COPY (FROM (${everyType}) ORDER BY ${order}) TO ${literal(path)} (FORMAT parquet, ${options})`,
    );
    return path;
  };
  const files = [
    await write('one.parquet', 'i64', 'COMPRESSION snappy'),
    await write('other.parquet', 'hash(i64)', 'COMPRESSION zstd, ROW_GROUP_SIZE 10, PARQUET_VERSION v2'),
  ];
  const hashes = new Set();
  for (const file of files) {
    hashes.add(await hashOf(native, `FROM read_parquet(${literal(file)})`));
    hashes.add(await wasmHashOfFile(file));
  }
  expect([...hashes]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
});

test('3,000 columns', async () => {
  const wide = (columns: number) =>
    `SELECT ${Array.from({ length: columns }, (_, index) => `i + ${index} AS c${columns - index}`).join(', ')} FROM range(3) AS r(i)`;
  expect(await hashOf(wasm, wide(300))).toBe(await hashOf(native, wide(300)));
  expect(await hashOf(native, wide(3000))).toMatch(/^[0-9a-f]{64}$/);
});
