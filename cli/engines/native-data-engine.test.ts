import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancelledError } from '../../shared/pipeline/cancelled';
import { ProblemError, type ProblemKind } from '../../shared/problem';
import { literal } from '../../shared/sql';
import { type NativeDataEngine, openNativeDataEngine } from './native-data-engine';

const names = [
  'types.parquet',
  'many.parquet',
  'none.parquet',
  "it's [a] *.parquet",
  '[ab]*/part?.parquet',
  'country=FR/part.parquet',
  'short.parquet',
  'pages.parquet',
  'text.parquet',
  'empty.parquet',
  'folder',
  'pipe.parquet',
  'absent.parquet',
  'wide.parquet',
];

/** 1.25 and -2.5 as `wide` DECIMAL(39,2), 1 and 2 as `plain`; written by pyarrow, since DuckDB writes no such type. */
const wideDecimals =
  'UEFSMRUAFVAVUCwVBBUAFQYVBhwAAAACAAAABAEAAAAAAAAAAAAAAAAAAAAAff////////////////////8GFQAVHBUcLBUEFQAVBhUGHAAA' +
  'AAIAAAAEAQEAAAACAAAAFQQZPDUAGAZzY2hlbWEVBAAVDhUiFQIYBHdpZGUlChUEFU4sXBUEFU4AAAAVAiUCGAVwbGFpbgAWBBkcGSwmABwV' +
  'DhklBgAZGAR3aWRlFQAWBBZ2FnYmCEkcFQAVABUCADwpBhkmAAQAAAAmABwVAhklBgAZGAVwbGFpbhUAFgQWQhZCJn5JHBUAFQAVAgA8KQYZ' +
  'JgAEAAAAFrgBFgQmCBa4AQAoIHBhcnF1ZXQtY3BwLWFycm93IHZlcnNpb24gMjYuMC4xGSwcAAAcAAAAzwAAAFBBUjE=';
const never = { aborted: false };
const quiet = { signal: never, onRows: () => {} };
const manyRows = 300_000;
let folder = '';
let engine: NativeDataEngine;

const path = (name: string) => join(folder, name);

async function writeParquet(name: string, select: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${select}) TO ${literal(path(name))} (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

const typed = `SELECT * FROM (VALUES
  (true, 1::TINYINT, 2::SMALLINT, 3::INTEGER, 9007199254740993::BIGINT, 5::UTINYINT, 6::USMALLINT, 7::UINTEGER,
   18446744073709551615::UBIGINT, 0.5::FLOAT, 'NaN'::DOUBLE, 12345.67::DECIMAL(9,2),
   1234567890123456789.25::DECIMAL(38,2), 'it''s ünï 日本 🂡', DATE '2026-01-02', TIMESTAMP '2026-01-02 03:04:05',
   TIMESTAMPTZ '2026-01-02 03:04:05+00', [1, 2], 'a'::BLOB, 1),
  (false, -1, -2, -3, -4, 0, 0, 0, 0, -0.25, '-Infinity', -0.01, -0.5, '', NULL, NULL, NULL, NULL, NULL, 2),
  (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3)
) AS t(bool, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, "dec small", "dec ""big""", "naïve;--", d, ts, tz, list, blob, n)`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-data-engine-'));
  mkdirSync(path('country=FR'));
  mkdirSync(path('folder'));
  mkdirSync(path('[ab]*'));
  mkdirSync(path('axx'));
  execFileSync('mkfifo', [path('pipe.parquet')]);
  await writeParquet('types.parquet', typed);
  await writeParquet('many.parquet', `SELECT range AS id, 'row ' || range AS name FROM range(${manyRows})`);
  await writeParquet('none.parquet', 'SELECT 1 AS a, 2.5 AS b WHERE false');
  await writeParquet("it's [a] *.parquet", 'SELECT 1 AS a');
  await writeParquet("it's a x.parquet", 'SELECT 2 AS a');
  await writeParquet('[ab]*/part?.parquet', 'SELECT 3 AS a');
  await writeParquet('axx/part1.parquet', 'SELECT 4 AS a');
  await writeParquet('country=FR/part.parquet', 'SELECT 1 AS a');
  writeFileSync(path('text.parquet'), 'id,amount\n1,2\n');
  writeFileSync(path('empty.parquet'), '');
  writeFileSync(path('wide.parquet'), Buffer.from(wideDecimals, 'base64'));
  engine = await openNativeDataEngine(names, path);
});

afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

async function problemOf(action: Promise<unknown>) {
  const error = await action.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw new Error(`expected a problem, got ${String(error)}`);
  return error.problems[0];
}

describe('inspect', () => {
  test('tells rows, names and types', async () => {
    const info = await engine.inspect('types.parquet');
    expect(info.rows).toBe(3);
    expect(info.columns.map(({ name, type }) => [name, type])).toEqual([
      ['bool', 'boolean'],
      ...['i8', 'i16', 'i32', 'i64', 'u8', 'u16', 'u32', 'u64'].map((name) => [name, 'integer']),
      ...['f32', 'f64', 'dec small', 'dec "big"'].map((name) => [name, 'float']),
      ['naïve;--', 'string'],
      ['d', 'date'],
      ['ts', 'timestamp'],
      ['tz', 'timestamp'],
      ['list', 'other'],
      ['blob', 'other'],
      ['n', 'integer'],
    ]);
    expect(info.columns[11]?.sqlType).toBe('DECIMAL(9,2)');
  });

  test('a table without rows has columns all the same', async () => {
    const info = await engine.inspect('none.parquet');
    expect(info.rows).toBe(0);
    expect(info.columns.map((column) => column.name)).toEqual(['a', 'b']);
  });

  test('a folder called like a partition adds no column', async () => {
    expect((await engine.inspect('country=FR/part.parquet')).columns.map((column) => column.name)).toEqual([
      'a',
    ]);
  });
});

describe('query', () => {
  test('numbers of every type are doubles, NULL is NaN', async () => {
    await engine.load(
      'typed',
      'types.parquet',
      ['bool', 'i8', 'i64', 'u64', 'f32', 'f64', 'dec small', 'dec "big"', 'naïve;--', 'ts', 'n'],
      quiet,
    );
    const { rows, columns } = await engine.query(
      'SELECT * EXCLUDE (ts), CAST(n AS HUGEINT) * 1000000000000000000000 AS huge FROM typed ORDER BY n DESC',
    );
    expect(rows).toBe(3);
    expect({ ...columns }).toEqual({
      bool: new Float64Array([Number.NaN, 0, 1]),
      i8: new Float64Array([Number.NaN, -1, 1]),
      i64: new Float64Array([Number.NaN, -4, 9007199254740992]),
      u64: new Float64Array([Number.NaN, 0, 2 ** 64]),
      f32: new Float64Array([Number.NaN, -0.25, 0.5]),
      f64: new Float64Array([Number.NaN, Number.NEGATIVE_INFINITY, Number.NaN]),
      'dec small': new Float64Array([Number.NaN, -0.01, 12345.67]),
      'dec "big"': new Float64Array([Number.NaN, -0.5, 1.2345678901234568e18]),
      'naïve;--': [null, '', "it's ünï 日本 🂡"],
      n: new Float64Array([3, 2, 1]),
      huge: new Float64Array([3e21, 2e21, 1e21]),
    });
  });

  test('no rows give empty columns', async () => {
    const { rows, columns } = await engine.query("SELECT 1 AS a, 'x' AS b WHERE false");
    expect([rows, columns.a, columns.b]).toEqual([0, new Float64Array(0), []]);
  });

  test.each([
    ['SELECT DATE \'2026-01-01\' AS "my day"', /column my day is DATE: cast it/],
    ['SELECT 1 AS a, 2 AS a', /two columns are named a/],
    ['SELECT nothing FROM nowhere', /nowhere[\s\S]*in: SELECT nothing/],
    ["SELECT * FROM read_csv('/etc/passwd')", /Permission Error/],
    ["COPY (SELECT 1) TO '/tmp/assay-should-not-be.csv'", /Error/],
    ['SELECT 1 AS a; DROP TABLE typed', /multiple|statement/i],
  ])('%s is a bug', async (sql, message) => {
    const error = await engine.query(sql).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(ProblemError);
    expect(String(error)).toMatch(message);
  });
});

describe('load and stream', () => {
  test('batches come in the order of the file, also while other queries run', async () => {
    const seen: number[] = [];
    await engine.load('many', 'many.parquet', ['id', 'name'], {
      signal: never,
      onRows: (rows) => seen.push(rows),
    });
    expect(seen.at(-1)).toBe(manyRows);
    let next = 0;
    let batches = 0;
    for await (const { rows, columns } of engine.stream('SELECT id, name FROM many', 8192)) {
      const ids = columns.id;
      for (let row = 0; row < rows; row += 1) {
        if (ids?.[row] !== next + row) throw new Error(`row ${next + row} is ${ids?.[row]}`);
      }
      expect(columns.name?.[0]).toBe(`row ${next}`);
      next += rows;
      batches += 1;
      if (batches === 3)
        expect((await engine.query('SELECT count(*) AS n FROM many')).columns.n?.[0]).toBe(manyRows);
    }
    expect(next).toBe(manyRows);
    expect(batches).toBe(Math.ceil(manyRows / 8192));
  });

  test('a stream that is left early leaves the engine usable', async () => {
    for await (const batch of engine.stream('SELECT * FROM many', 2048)) {
      expect(batch.rows).toBe(2048);
      break;
    }
    expect((await engine.query('SELECT max(id) AS n FROM many')).columns.n?.[0]).toBe(manyRows - 1);
  });

  test('replaces a table of the same name, and reads only that file whatever its name', async () => {
    await engine.load('many', "it's [a] *.parquet", ['a'], quiet);
    expect((await engine.query('SELECT a FROM many')).columns.a).toEqual(new Float64Array([1]));
    await engine.load('many', '[ab]*/part?.parquet', ['a'], quiet);
    expect((await engine.query('SELECT a FROM many')).columns.a).toEqual(new Float64Array([3]));
    await engine.load('many', 'many.parquet', ['id'], quiet);
  });

  test('a decimal that DuckDB would read wrong is refused, and only where it is used', async () => {
    const problem = await problemOf(engine.load('wide', 'wide.parquet', ['plain', 'wide'], quiet));
    expect(problem).toMatchObject({ kind: 'column-type', where: { file: 'wide.parquet', field: 'wide' } });
    await engine.load('wide', 'wide.parquet', ['plain'], quiet);
    expect((await engine.query('SELECT sum(plain) AS n FROM wide')).columns.n).toEqual(Float64Array.of(3));
  });

  test('a cancelled load rejects, and leaves no table', async () => {
    const select = Array.from({ length: 20 }, (_, index) => `random() AS c${index}`).join(', ');
    await writeParquet('pages.parquet', `SELECT ${select} FROM range(1500000)`);
    const columns = Array.from({ length: 20 }, (_, index) => `c${index}`);
    const signal = { aborted: false };
    const onRows = () => {
      signal.aborted = true;
    };
    const loading = engine.load('cancelled', 'pages.parquet', columns, { signal, onRows });
    await expect(loading).rejects.toBeInstanceOf(CancelledError);
    await expect(engine.query('SELECT * FROM cancelled')).rejects.toThrow(/does not exist/);
  });
});

describe('bad files', () => {
  const cases: readonly (readonly [string, ProblemKind, RegExp])[] = [
    ['text.parquet', 'parquet-invalid', /not a Parquet file/],
    ['empty.parquet', 'parquet-invalid', /empty/],
    ['folder', 'file-unreadable', /not a regular file/],
    ['pipe.parquet', 'file-unreadable', /not a regular file/],
    ['absent.parquet', 'file-missing', /does not exist/],
  ];
  test.each(cases)('%s is %s', async (name, kind, message) => {
    const problem = await problemOf(engine.inspect(name));
    expect(problem?.kind).toBe(kind);
    expect(problem?.where.file).toBe(name);
    expect(problem?.message).toMatch(message);
  });

  test('a file cut short anywhere is a problem', async () => {
    const whole = readFileSync(path('many.parquet'));
    for (const share of [0.0001, 0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(path('short.parquet'), whole.subarray(0, Math.ceil(whole.length * share)));
      expect((await problemOf(engine.inspect('short.parquet')))?.kind).toBe('parquet-invalid');
    }
    for (const missing of [1, 4, 7, 8, 9, 40]) {
      writeFileSync(path('short.parquet'), whole.subarray(0, whole.length - missing));
      expect((await problemOf(engine.load('short', 'short.parquet', ['id'], quiet)))?.kind).toBe(
        'parquet-invalid',
      );
    }
  });

  test('damaged footers and pages never pass as another error', async () => {
    const whole = readFileSync(path('many.parquet'));
    for (let step = 1; step < 20; step += 1) {
      const damaged = Buffer.from(whole);
      damaged.fill(0xff, whole.length - 8 - step * 12, whole.length - 8);
      writeFileSync(path('short.parquet'), damaged);
      const problem = await problemOf(engine.load('short', 'short.parquet', ['id', 'name'], quiet));
      expect([problem?.kind, problem?.where.file]).toEqual(['parquet-invalid', 'short.parquet']);
    }
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 4, whole.length / 2);
    writeFileSync(path('short.parquet'), damaged);
    expect((await problemOf(engine.load('short', 'short.parquet', ['id', 'name'], quiet)))?.kind).toBe(
      'parquet-invalid',
    );
  });
});
