import { describe, expect, it } from 'vitest';
import { expectationSchema } from './index';
import { judge, judgeAll } from './testing/judge';

const train = `SELECT i AS id, i * 1.5 AS amount, CASE i % 10 WHEN 0 THEN 'GB' WHEN 1 THEN NULL ELSE 'US' END AS country,
  DATE '2024-01-01' + CAST(i AS INTEGER) AS day, TIMESTAMP '2024-06-30 23:30:00' - to_hours(i) AS at,
  CASE WHEN i = 7 THEN CAST('Infinity' AS DOUBLE) ELSE i END AS wild, 5 AS fixed, i > 1 AS mostly_true,
  CAST(NULL AS DOUBLE) AS nothing, i AS "n ""x"" 😀", i % 3 AS value FROM range(100) r(i)`;
const reference = `SELECT i AS id, i * 0.015 AS amount, 'US' AS country, DATE '2023-01-01' + CAST(i AS INTEGER) AS day FROM range(50) r(i)`;
const tables = { train, reference };

const between = (
  figure: string,
  column: string,
  min_value: unknown,
  max_value: unknown,
  more: object = {},
) => ({
  type: `expect_column_${figure}_to_be_between`,
  column,
  min_value,
  max_value,
  ...more,
});

describe('each check says what it saw and expected', () => {
  it.each([
    [
      { type: 'expect_table_row_count_to_equal', value: 100 },
      'pass',
      'Row count is 100; expected exactly 100',
    ],
    [
      { type: 'expect_table_row_count_to_equal', value: 10, where: 'id < 20' },
      'fail',
      'Row count is 20; expected exactly 10; close to the reference (20)',
    ],
    [
      { type: 'expect_table_row_count_to_equal_other_table', other_table_name: 'reference' },
      'fail',
      'train has 100 rows, but reference has 50',
    ],
    [
      {
        type: 'expect_table_row_count_to_equal_other_table',
        other_table_name: 'reference',
        where: 'id < 50',
      },
      'pass',
      'train has 50 rows, as many as reference',
    ],
    [
      { type: 'expect_table_row_count_to_equal_other_table', other_table_name: 'eval' },
      'error',
      'expect_table_row_count_to_equal_other_table: the gate names no eval data to compare train with',
    ],
    [
      { type: 'expect_table_column_count_to_equal', value: 3 },
      'fail',
      'Column count is 11; expected exactly 3',
    ],
    [
      {
        type: 'expect_table_columns_to_match_ordered_list',
        dataset: 'reference',
        column_list: ['id', 'amount'],
      },
      'fail',
      'reference does not have the 2 expected columns in order; column 3 is country, expected none; 2 places differ',
    ],
    [
      {
        type: 'expect_table_columns_to_match_ordered_list',
        dataset: 'reference',
        column_list: ['id', 'amount', 'country', 'day', 'x'],
      },
      'fail',
      'reference does not have the 5 expected columns in order; column 5 is absent, expected x',
    ],
    [
      between('min', 'amount', 1, null),
      'fail',
      'Minimum of amount is 0; expected at least 1; the reference has 0',
    ],
    [
      between('max', 'amount', null, 1),
      'fail',
      'Maximum of amount is 148.5; expected at most 1; about 200 times the reference',
    ],
    [between('max', 'wild', null, 1000), 'fail', 'Maximum of wild is infinity; expected at most 1,000'],
    [
      between('max', 'day', null, '2024-03-01'),
      'fail',
      'Maximum of day is 2024-04-09; expected at most 2024-03-01; the reference has 2023-02-19',
    ],
    [
      between('max', 'at', null, '2024-06-30'),
      'pass',
      'Maximum of at is 2024-06-30 23:30:00 UTC; expected at most 2024-06-30',
    ],
    [
      between('max', 'at', null, '2024-06-30', { strict_max: true }),
      'fail',
      'Maximum of at is 2024-06-30 23:30:00 UTC; expected less than 2024-06-30',
    ],
    [
      between('max', 'at', null, '2024-06-30T12:00:00+02:00'),
      'fail',
      'Maximum of at is 2024-06-30 23:30:00 UTC; expected at most 2024-06-30 10:00:00 UTC',
    ],
    [
      between('min', 'at', '2024-06-26', null, { strict_min: true }),
      'fail',
      'Minimum of at is 2024-06-26 20:30:00 UTC; expected more than 2024-06-26',
    ],
    [
      between('stdev', 'wild', 0, 1),
      'fail',
      'Standard deviation of wild cannot be taken: the column has fewer than two values, or infinite ones',
    ],
    [between('median', 'wild', 40, 60), 'pass', 'Median of wild is 50.5; expected between 40 and 60'],
    [between('sum', 'mostly_true', 98, 98), 'pass', 'Sum of mostly_true is 98; expected exactly 98'],
    [
      between('unique_value_count', 'country', 3, null),
      'fail',
      'Number of distinct values of country is 2; expected at least 3; about 2 times the reference',
    ],
    [
      between('proportion_of_unique_values', 'nothing', 0, 1),
      'fail',
      'Share of distinct values of nothing cannot be taken: the column has no values',
    ],
    [
      between('proportion_of_non_null_values', 'country', 0.95, null),
      'fail',
      'Completeness of country is 0.9; expected at least 0.95; the reference has 1',
    ],
    [
      { type: 'expect_column_distinct_values_to_be_in_set', column: 'country', value_set: ['US', 'DE'] },
      'fail',
      '1 of 2 distinct values of country is not in the set: GB (10 rows)',
    ],
    [
      { type: 'expect_column_distinct_values_to_be_in_set', column: 'id', value_set: [0, 1] },
      'fail',
      /^98 of 100 distinct values of id are not in the set: 10 \(1 row\), 11 \(1 row\), .* and 78 more$/,
    ],
    [
      {
        type: 'expect_column_distinct_values_to_contain_set',
        column: 'country',
        value_set: ['US', 'DE', 'FR', 3],
      },
      'fail',
      '3 of 4 values of the set are not in country: DE, FR, 3',
    ],
    [
      { type: 'expect_column_distinct_values_to_equal_set', column: 'country', value_set: ['US', 'DE'] },
      'fail',
      '1 of 2 distinct values of country is not in the set: GB (10 rows); 1 of 2 values of the set is not in country: DE',
    ],
    [
      { type: 'expect_column_distinct_values_to_equal_set', column: 'country', value_set: ['GB', 'US'] },
      'pass',
      'country has all 2 values of the set and no other',
    ],
    [
      {
        type: 'expect_column_distinct_values_to_contain_set',
        column: 'day',
        value_set: ['2024-01-01', '2025-01-01'],
      },
      'fail',
      '1 of 2 values of the set is not in day: 2025-01-01',
    ],
    [
      { type: 'expect_column_distinct_values_to_be_in_set', column: 'nothing', value_set: [1] },
      'pass',
      'nothing has no values',
    ],
    [
      { type: 'expect_column_most_common_value_to_be_in_set', column: 'country', value_set: ['GB'] },
      'fail',
      'Most common value of country is US (80 rows); expected one of GB',
    ],
    [
      { type: 'expect_column_most_common_value_to_be_in_set', column: 'id', value_set: [7], ties_okay: true },
      'pass',
      'Most common value of id is 7, 0, 1, 10, 11 and 95 more (1 row each); expected one of 7',
    ],
    [
      { type: 'expect_column_most_common_value_to_be_in_set', column: 'nothing', value_set: [7] },
      'fail',
      'nothing has no values',
    ],
    [
      { type: 'expect_column_to_vary', column: 'fixed' },
      'fail',
      'The most common value of fixed, 5, has 100% of 100 values; expected at most 99%',
    ],
    [
      { type: 'expect_column_to_vary', column: 'mostly_true', max_share: 0.95 },
      'fail',
      'The most common value of mostly_true, true, has 98% of 100 values; expected at most 95%',
    ],
    [
      { type: 'expect_column_to_vary', column: 'value', max_share: 0.5 },
      'pass',
      'The most common value of value, 0, has 34% of 100 values; expected at most 50%',
    ],
    [{ type: 'expect_column_to_vary', column: 'nothing' }, 'fail', 'nothing has no values'],
  ])('%j: %s', async (input, status, sentence) => {
    const record = await judge(input, tables);
    expect(record.sentence).toEqual(sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence);
    expect(record.status).toBe(status);
  });
});

it.each([
  [
    between('max', 'day', null, 5),
    'expect_column_max_to_be_between: "day" of train holds DATE, but a bound is 5',
  ],
  [
    between('min', 'id', '2024-01-01', null),
    'expect_column_min_to_be_between: "id" of train holds BIGINT, but a bound is "2024-01-01"',
  ],
  [
    between('min', 'country', 1, null),
    'expect_column_min_to_be_between: "country" of train holds VARCHAR, but numbers or dates or timestamps are needed',
  ],
  [between('stdev', 'zzz', 1, 2), 'expect_column_stdev_to_be_between: train has no column "zzz"'],
  [
    { type: 'expect_column_distinct_values_to_be_in_set', column: 'id', value_set: ['a'] },
    'expect_column_distinct_values_to_be_in_set: "id" of train holds BIGINT, and no value of value_set is of that type',
  ],
])('%j is an error of its own', async (input, sentence) => {
  const [broken, sound] = await judgeAll([input, between('max', 'id', 0, 99)], tables);
  expect(broken).toMatchObject({ status: 'error', sentence });
  expect(sound?.status).toBe('pass');
});

it('reads columns whatever they are called', async () => {
  const column = 'n "x" 😀';
  const inputs = [
    between('max', column, 0, 99),
    between('unique_value_count', column, 100, 100),
    { type: 'expect_column_distinct_values_to_contain_set', column, value_set: [0, 99] },
    { type: 'expect_column_most_common_value_to_be_in_set', column, value_set: [5], ties_okay: true },
    { type: 'expect_column_to_vary', column },
    { type: 'expect_column_most_common_value_to_be_in_set', column: 'value', value_set: [0] },
    { type: 'expect_column_distinct_values_to_equal_set', column: 'value', value_set: [0, 1, 2] },
    {
      type: 'expect_column_kl_divergence_to_be_less_than',
      column,
      partition_object: { bins: [0, 50, 100], weights: [0.5, 0.5] },
      threshold: 0,
    },
  ];
  const records = await judgeAll(inputs, tables);
  expect(records.map(({ status, sentence }) => `${status}: ${sentence}`)).toEqual(
    records.map(({ sentence }) => `pass: ${sentence}`),
  );
});

it('fails on an empty table, without an error', async () => {
  const empty = "SELECT 1.5 AS x, DATE '2024-01-01' AS d, 'a' AS s WHERE FALSE";
  const inputs = [
    between('max', 'd', '2024-01-01', null),
    between('sum', 'x', 0, 1),
    between('proportion_of_non_null_values', 'x', 0, 1),
    { type: 'expect_column_distinct_values_to_contain_set', column: 's', value_set: ['a'] },
    { type: 'expect_column_most_common_value_to_be_in_set', column: 's', value_set: ['a'] },
    { type: 'expect_column_to_vary', column: 's' },
    { type: 'expect_column_kl_divergence_to_be_less_than', column: 'x', threshold: 1 },
    { type: 'expect_column_kl_divergence_to_be_less_than', column: 's', threshold: 1 },
  ];
  for (const reference of [empty, "SELECT 1.5 AS x, DATE '2024-01-01' AS d, 'a' AS s"]) {
    const records = await judgeAll(inputs, { train: empty, reference });
    expect(records.map(({ status }) => status)).toEqual(inputs.map(() => 'fail'));
  }
});

it.each([
  [between('min', 'x', '31.12.2024', null), 'not a date, nor a date with a time'],
  [between('max', 'x', '2024-12-31', '2024-01-01'), /is above max_value/],
  [between('max', 'x', null, null), 'the check has no bound'],
  [
    { type: 'expect_table_row_count_to_equal_other_table', other_table_name: 'train' },
    'the check compares train with itself',
  ],
])('the schema refuses %j', (input, message) => {
  const parsed = expectationSchema.safeParse(input);
  expect(JSON.stringify(parsed.error?.issues)).toMatch(message);
});
