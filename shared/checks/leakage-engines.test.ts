import { beforeAll, expect, test } from 'vitest';
import { columnsOf, nativeEngine, type TestEngine, wasmEngine } from '../testing/both-engines';
import { makeChecks } from '../validation/make-checks';
import { type CheckedTable, datasets } from './check';
import { expectationSchema } from './index';

const rows = (from: number, to: number) => `
  SELECT i AS id, (i * 7919) % 50 / 7 AS x, CASE WHEN i % 9 > 0 THEN 'c' || (i * 31) % 13 END AS city,
    (i % 5 = 0) <> (i % 33 = 0) AS y, DATE '2026-01-01' + CAST(i // 50 AS INTEGER) AS day, 'k' || i % 700 AS key
  FROM range(${from}, ${to}) AS r(i)`;

let engines: readonly TestEngine[];
beforeAll(async () => {
  engines = await Promise.all([nativeEngine(), wasmEngine()]);
  for (const engine of engines) {
    await engine.run(`CREATE TABLE train AS ${rows(0, 3000)}`);
    await engine.run(`CREATE TABLE eval AS ${rows(2900, 4000)}`);
  }
});

const declared = [
  {
    type: 'expect_table_rows_to_not_be_in_other_table',
    dataset: 'eval',
    other: 'train',
    column_list: ['id'],
  },
  {
    type: 'expect_table_rows_to_not_be_in_other_table',
    dataset: 'eval',
    other: 'train',
    column_list: ['x', 'city', 'y'],
  },
  { type: 'expect_table_rows_to_be_unique' },
  { type: 'expect_table_rows_to_be_unique', column_list: ['x', 'city'] },
  { type: 'expect_labels_to_not_conflict', column_list: ['x', 'city'], target: 'y' },
  { type: 'expect_column_values_to_be_in_other_table', dataset: 'eval', other: 'train', column: 'id' },
  { type: 'expect_dates_to_not_overlap', dataset: 'eval', other: 'train', column: 'day' },
  { type: 'expect_column_to_not_reveal_target', column: 'x', target: 'y', threshold: 0.5 },
  { type: 'expect_column_to_not_reveal_target', column: 'city', target: 'y', threshold: 0.5 },
  ...['x', 'city', 'id', 'day'].map((column) => ({
    type: 'expect_column_to_not_reveal_target',
    column,
    target: 'y',
    method: 'predictive_power_score',
    threshold: 0.01,
  })),
  { type: 'expect_rows_to_belong_to_split', by: 'key', fraction: 0.7, salt: 'é', part: 'train' },
];

test('both engines say the same of every check', async () => {
  const records = await Promise.all(
    engines.map(async (data) => {
      const tables: Partial<Record<CheckedTable['dataset'], CheckedTable>> = {};
      for (const dataset of datasets.filter((name) => name !== 'reference')) {
        const { columns } = await data.query(`SELECT count(*) AS n FROM ${dataset}`);
        const info = { rows: Number(columns.n?.[0]), columns: await columnsOf(data, dataset) };
        tables[dataset] = { dataset, file: `${dataset}.parquet`, info };
      }
      return makeChecks({
        declared: declared.map((input) => ({ expectation: expectationSchema.parse(input), suite: null })),
        tables,
        key: 'id',
        data,
        signal: { aborted: false },
        onDone: () => {},
      });
    }),
  );
  const [native, wasm] = records;
  expect(wasm).toEqual(native);
  expect(native?.filter(({ status }) => status === 'error')).toEqual([]);
  expect(
    native?.map(({ observed }) => observed.unexpected_count ?? observed.observed_value),
  ).toMatchInlineSnapshot(`
    [
      100,
      1069,
      0,
      3000,
      468,
      1000,
      100,
      0.5451588192805517,
      0.5047468633183935,
      0.9016453958866584,
      0,
      0,
      0,
      1989,
    ]
  `);
});
