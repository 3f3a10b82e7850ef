import { describe, expect, it } from 'vitest';
import { checks } from './index';
import { judge, judgeAll } from './testing/judge';

const select = (factor: number, extra = '') => `
  SELECT i * ${factor} AS amount,
    CAST(i AS DECIMAL(18,2)) AS price,
    i % 50 = 0 AS is_fraud,
    CASE WHEN i % 4 = 0 THEN NULL WHEN i % 4 = 1 THEN 'NaN'::DOUBLE ELSE i END AS gappy,
    CAST(NULL AS DOUBLE) AS nothing,
    'c' || (i % 3) AS "country ""x"""
    ${extra}
  FROM range(1, 1001) r(i)`;

const train = select(12000);
const reference = select(120);

const run = (input: unknown, against: string | null = reference) =>
  judge(input, against === null ? { train } : { train, reference: against });

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
    [{ type: rows, min_value: 1000, max_value: 1000 }, 'pass', 'Row count is 1,000; expected exactly 1,000'],
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
    [{ type: notNull, column: 'country "x"' }, 'pass', 'All 1,000 values of country "x" are there'],
    [
      { type: notNull, column: 'gappy' },
      'fail',
      '500 of 1,000 values of gappy (50%) are missing (NULL or NaN); in the reference 50%',
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
      missing_count: 0,
      missing_percent: 0,
      unexpected_count: 500,
      unexpected_percent: 50,
      unexpected_percent_total: 50,
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
      '99th percentile of price is 990; expected exactly 900; close to the reference (990)',
    );
  });

  it('is silent on a reference that is absent, the table itself, or without the column', async () => {
    const input = p99('amount', null, 50_000);
    const alone = '99th percentile of amount is 11.9 million; expected at most 50,000';
    expect((await run(input, null)).sentence).toBe(alone);
    expect((await run(input, 'SELECT 1 AS other')).sentence).toBe(alone);
    const itself = await judge({ ...input, dataset: 'reference' }, { reference: train, train });
    expect(itself.sentence).toBe(alone);
  });
});

describe('only the rows that where keeps are checked', () => {
  it('counts and lists them by their numbers in the file', async () => {
    const input = { type: notNull, column: 'gappy', where: 'amount > 11990000' };
    const record = await run(input, null);
    expect(record).toMatchObject({
      status: 'fail',
      unexpected: { partial_unexpected_index_list: [{ row: 1000 }] },
      where: 'amount > 11990000',
      observed: { element_count: 1, unexpected_count: 1 },
    });
  });
});

it.each([
  [p99('amout', 0, 1), 'train has no column "amout": did you mean "amount"?'],
  [
    { type: mean, column: 'country "x"', max_value: 1 },
    '"country "x"" of train holds VARCHAR, but numbers are needed',
  ],
  [{ type: notNull, column: 'zzz' }, 'train has no column "zzz"'],
])('%j cannot be made: %s', async (input, message) => {
  expect(await run(input)).toMatchObject({ status: 'error', sentence: `${input.type}: ${message}` });
});

it('a check that the engine refuses disturbs no other', async () => {
  const inputs = [
    { type: mean, column: 'price', max_value: 1000, where: 'no_such_column > 1' },
    { type: mean, column: 'price', max_value: 1000 },
  ];
  const [refused, made] = await judgeAll(inputs, { train });
  expect(refused).toMatchObject({ status: 'error' });
  expect(refused?.sentence).toContain('no_such_column');
  expect(made).toMatchObject({ status: 'pass' });
});

it('shows the most frequent unexpected values and the keys of the first failing rows', async () => {
  const input = { type: 'expect_column_values_to_be_between', column: 'v', max_value: 5 };
  const rows = 'SELECT i * 10 AS id, i % 8 AS v FROM range(100) r(i)';
  const [record] = await judgeAll([input], { train: rows }, 'id');
  expect(record?.unexpected?.partial_unexpected_counts).toEqual([
    { value: 6, count: 12 },
    { value: 7, count: 12 },
  ]);
  const list = record?.unexpected?.partial_unexpected_index_list ?? [];
  expect(list).toHaveLength(20);
  expect(list.slice(0, 3)).toEqual([
    { row: 7, key: '60', value: 6 },
    { row: 8, key: '70', value: 7 },
    { row: 15, key: '140', value: 6 },
  ]);
});

it('registers each check once', () => {
  expect(new Set(checks.map(({ type }) => type)).size).toBe(checks.length);
  for (const check of checks) expect(check.schema.shape.type.value).toBe(check.type);
});

it('a condition that is refused says what is wrong with it, and what columns there are', async () => {
  const input = { type: mean, column: 'price', max_value: 1000, where: 'is_froud' };
  expect(await run(input, null)).toMatchObject({
    status: 'error',
    sentence: expect.stringMatching(
      /its condition \(where: is_froud\) is refused by the data engine: .*is_froud.*text stands in single quotes.*amount, price/,
    ),
  });
});
