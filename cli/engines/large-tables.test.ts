import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { ProblemError } from '../../shared/problem';
import { literal } from '../../shared/sql';
import { openNativeDataEngine } from './native-data-engine';

const folder = mkdtempSync(join(tmpdir(), 'assay-large-'));
const file = join(folder, 'large.parquet');

afterAll(() => rmSync(folder, { recursive: true }));

test('a large table to be streamed stays in the file, in its order, until it is dropped', async () => {
  const columns = Array.from({ length: 10 }, (_, index) => `c${index}`);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT ${columns.map((name) => `i AS ${name}`)} FROM range(2_000_001) AS rows(i)) TO ${literal(file)} (FORMAT parquet)`,
  );
  connection.closeSync();
  const engine = await openNativeDataEngine(['large.parquet'], (name) => join(folder, name));
  const load = (isForStreaming: boolean) =>
    engine.load('large', 'large.parquet', columns, {
      signal: { aborted: false },
      onRows: () => {},
      isForStreaming,
    });
  const kind = async () => {
    const { columns } = await engine.query(
      "SELECT table_type AS kind FROM information_schema.tables WHERE table_name = 'large'",
    );
    return columns.kind?.[0];
  };
  await load(true);
  expect(await kind()).toBe('VIEW');
  let row = 0;
  for await (const { rows, columns } of engine.stream('SELECT c3 FROM large', 65_536)) {
    const values = columns.c3 as Float64Array;
    expect([values[0], values[rows - 1]]).toEqual([row, row + rows - 1]);
    row += rows;
  }
  expect(row).toBe(2_000_001);
  await load(false);
  expect(await kind()).toBe('BASE TABLE');
  await load(true);
  truncateSync(file, 1_000_000);
  await expect(engine.query('SELECT max(c5) AS most FROM large')).rejects.toThrow(ProblemError);
  await engine.drop('large');
  expect(await kind()).toBeUndefined();
  engine.close();
});
