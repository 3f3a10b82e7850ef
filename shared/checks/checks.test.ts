import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ColumnInfo, ColumnType } from '../engines';
import { ProblemError } from '../problem';
import type { CheckedTable, Dataset } from './check';
import { checkFor, checks, expectationSchema } from './index';

const types: Record<string, ColumnType> = {
  BOOLEAN: 'boolean',
  INTEGER: 'integer',
  BIGINT: 'integer',
  DOUBLE: 'float',
  'DECIMAL(18,2)': 'float',
  VARCHAR: 'string',
};

/** A table in a real DuckDB, as an engine shows it. */
async function tableOf(dataset: Dataset, select: string): Promise<CheckedTable> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE t AS ${select}`);
  const described = await connection.runAndReadAll('SELECT column_name, column_type FROM (DESCRIBE t)');
  const columns: ColumnInfo[] = described.getRows().map(([name, sqlType]) => ({
    name: String(name),
    type: types[String(sqlType)] ?? 'other',
    sqlType: String(sqlType),
  }));
  const counted = await connection.runAndReadAll('SELECT count(*)::DOUBLE FROM t');
  return {
    dataset,
    file: `data/${dataset}.parquet`,
    info: { rows: Number(counted.getRows()[0]?.[0]), columns },
    async query(sql) {
      const read = await connection.runAndReadAll(sql);
      const rows = read.getRows();
      const names = read.columnNames();
      return {
        rows: rows.length,
        columns: Object.fromEntries(
          names.map((name, at) => [
            name,
            Float64Array.from(rows, (row) => (row[at] === null ? Number.NaN : Number(row[at]))),
          ]),
        ),
      };
    },
  };
}

const select = (factor: number, extra = '') => `
  SELECT i * ${factor} AS amount,
    CAST(i AS DECIMAL(18,2)) AS price,
    i % 50 = 0 AS is_fraud,
    CASE WHEN i % 4 = 0 THEN NULL WHEN i % 4 = 1 THEN 'NaN'::DOUBLE ELSE i END AS gappy,
    CAST(NULL AS DOUBLE) AS nothing,
    'c' || (i % 3) AS "country ""x"""
    ${extra}
  FROM range(1, 1001) r(i)`;

let train: CheckedTable;
let reference: CheckedTable;
beforeAll(async () => {
  train = await tableOf('train', select(12000));
  reference = await tableOf('reference', select(120));
});

const run = (input: unknown, against: CheckedTable | null = reference) => {
  const expectation = expectationSchema.parse(input);
  return checkFor(expectation).run(expectation, train, against);
};

const rows = 'expect_table_row_count_to_be_between';
const set = 'expect_table_columns_to_match_set';
const exist = 'expect_column_to_exist';
const notNull = 'expect_column_values_to_not_be_null';
const mean = 'expect_column_mean_to_be_between';
const quantile = 'expect_column_quantile_values_to_be_between';
const p99 = (column: string, low: number | null, high: number | null) => ({
  type: quantile,
  column,
  quantile_ranges: { quantiles: [0.99], value_ranges: [[low, high]] },
});
const all = ['amount', 'price', 'is_fraud', 'gappy', 'nothing', 'country "x"'];

describe('each check says what it saw and expected', () => {
  it.each([
    [
      { type: rows, min_value: 1000, max_value: 1000 },
      'pass',
      'Row count is 1,000; expected between 1,000 and 1,000',
    ],
    [
      { type: rows, min_value: 5000 },
      'fail',
      'Row count is 1,000; expected at least 5,000; close to the reference (1,000)',
    ],
    [{ type: set, column_set: all }, 'pass', 'train has all 6 expected columns and no other'],
    [
      { type: set, column_set: ['price', 'city'], exact_match: false },
      'fail',
      'train does not have the 2 required columns; missing: city',
    ],
    [
      { type: set, column_set: ['price', 'amount'], exact_match: false },
      'pass',
      'train has all 2 required columns',
    ],
    [
      { type: set, column_set: all.slice(1) },
      'fail',
      'train does not have the 5 expected columns; unexpected: amount',
    ],
    [{ type: exist, column: 'price' }, 'pass', 'train has the column price (DECIMAL(18,2))'],
    [{ type: exist, column: 'prise' }, 'fail', 'train has no column prise: did you mean "price"?'],
    [{ type: notNull, column: 'country "x"' }, 'pass', 'country "x" has no missing values in 1,000 rows'],
    [
      { type: notNull, column: 'gappy' },
      'fail',
      'gappy has 500 missing values (NULL or NaN) in 1,000 rows, 50%; expected none; the reference has 50%',
    ],
    [
      { type: mean, column: 'is_fraud', min_value: 0.001, max_value: 0.1 },
      'pass',
      'Mean of is_fraud is 0.02; expected between 0.001 and 0.1',
    ],
    [
      { type: mean, column: 'gappy', min_value: 501, max_value: 501, strict_max: true },
      'fail',
      'Mean of gappy is 500.5; expected at least 501 and less than 501; close to the reference (500.5)',
    ],
    [
      { type: mean, column: 'price', max_value: 500.5, strict_max: true },
      'fail',
      'Mean of price is 500.5; expected less than 500.5; close to the reference (500.5)',
    ],
    [
      { type: mean, column: 'nothing', max_value: 1 },
      'fail',
      'Mean of nothing cannot be taken: the column has no values, or infinite ones of both signs',
    ],
    [
      p99('amount', null, 50_000),
      'fail',
      '99th percentile of amount is 11.9 million; expected at most 50,000; about 100 times the reference',
    ],
    [
      p99('amount', 1e9, null),
      'fail',
      '99th percentile of amount is 11.9 million; expected at least 1 billion; about 100 times the reference',
    ],
    [p99('price', null, 990.02), 'pass', '99th percentile of price is 990; expected at most 990'],
  ])('%j: %s', async (input, status, sentence) => {
    expect(await run(input)).toMatchObject({ status, sentence });
  });

  it('reports the figures by their Great Expectations names', async () => {
    const missing = await run({ type: notNull, column: 'gappy' });
    expect(missing.observed).toEqual({
      element_count: 1000,
      unexpected_count: 500,
      unexpected_percent: 50,
      reference_percent: 50,
    });
    const averages = await run({ type: mean, column: 'amount', max_value: 1 });
    expect(averages.observed).toEqual({ observed_value: 6_006_000, reference_value: 60_060 });
  });

  it('interpolates quantiles linearly over the values that are there', async () => {
    const { observed, sentence } = await run({
      type: quantile,
      column: 'price',
      quantile_ranges: {
        quantiles: [0, 0.5, 0.99],
        value_ranges: [
          [1, 1],
          [null, null],
          [900, 900],
        ],
      },
    });
    expect(observed).toMatchObject({ quantile_0: 1, 'quantile_0.5': 500.5 });
    expect(observed['quantile_0.99']).toBeCloseTo(990.01, 9);
    expect(sentence).toBe(
      '99th percentile of price is 990; expected between 900 and 900; close to the reference (990)',
    );
  });

  it('is silent on a reference that is absent, the table itself, or without the column', async () => {
    const input = p99('amount', null, 50_000);
    const alone = '99th percentile of amount is 11.9 million; expected at most 50,000';
    const bare = await tableOf('reference', 'SELECT 1 AS other');
    expect((await run(input, null)).sentence).toBe(alone);
    expect((await run(input, bare)).sentence).toBe(alone);
    const expectation = expectationSchema.parse(input);
    const itself = await checkFor(expectation).run(
      expectation,
      { ...train, dataset: 'reference' },
      reference,
    );
    expect(itself.sentence).toBe(alone);
  });
});

it.each([
  [p99('amout', 0, 1), 'column-missing', 'train has no column "amout": did you mean "amount"?'],
  [
    { type: mean, column: 'country "x"', max_value: 1 },
    'column-type',
    '"country "x"" of train holds VARCHAR, but numbers are needed',
  ],
  [{ type: notNull, column: 'zzz' }, 'column-missing', 'train has no column "zzz"'],
])('%j raises %s', async (input, kind, message) => {
  const error: unknown = await run(input).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ProblemError);
  const [problem] = (error as ProblemError).problems;
  expect(problem).toMatchObject({ kind, where: { file: 'data/train.parquet', field: input.column } });
  expect(problem?.message).toBe(`${input.type}: ${message}`);
  expect(problem?.mend).toContain('amount');
});

it('registers each check once', () => {
  expect(new Set(checks.map(({ type }) => type)).size).toBe(checks.length);
  for (const check of checks) expect(check.schema.shape.type.value).toBe(check.type);
});
