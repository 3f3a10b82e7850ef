import { describe, expect, test } from 'vitest';
import { judgeAll } from './testing/judge';
import { openNative } from './testing/native-database';
import { openWasm } from './testing/wasm-database';

const numbers = `SELECT unnest([1, 1, 1, 'Infinity'::DOUBLE, '-Infinity', NULL, 'NaN']) AS x,
  unnest(['Infinity'::DOUBLE, NULL, NULL, NULL, NULL, NULL, NULL]) AS alone`;
const times = `SELECT unnest(['infinity', '-infinity', '2026-01-02', '2026-01-02', NULL]::TIMESTAMP[]) AS t,
  CAST(t AS DATE) AS d, CAST(t AS TIMESTAMPTZ) AS z`;

describe.each([
  ['native', openNative],
  ['window', openWasm],
])('infinite values in the engine: %s', (_name, open) => {
  const judge = (inputs: readonly unknown[], select: string) =>
    judgeAll(inputs, { train: select }, undefined, open);

  test('numbers are far out, however little the others spread', async () => {
    const column = 'x';
    const z = { type: 'expect_column_value_z_scores_to_be_less_than', column, threshold: 3 };
    const outliers = { type: 'expect_column_values_to_not_be_outliers', column };
    const records = await judge(
      [
        z,
        { ...z, double_sided: false },
        outliers,
        { ...outliers, method: 'std', multiplier: 3 },
        { ...outliers, column: 'alone' },
      ],
      numbers,
    );
    expect(records.map(({ observed }) => observed.unexpected_count)).toEqual([2, 1, 2, 2, 1]);
  });

  test('times are before and after all others, with a zone or without', async () => {
    const of = (column: string) => [
      {
        type: 'expect_column_values_to_be_between',
        column,
        min_value: '2026-01-01',
        max_value: '2026-01-03',
      },
      { type: 'expect_column_values_to_be_between', column, min_value: '2026-01-01' },
      { type: 'expect_column_values_to_be_increasing', column },
      { type: 'expect_column_values_to_match_regex', column, regex: '^2026' },
      { type: 'expect_column_values_to_be_in_set', column, value_set: ['2026-01-02'] },
      { type: 'expect_column_values_to_not_be_in_set', column, value_set: ['2026-01-02'] },
    ];
    const records = await judge(['t', 'd', 'z'].flatMap(of), times);
    const counts = records.map(({ observed }) => observed.unexpected_count);
    expect(counts).toEqual(['t', 'd', 'z'].flatMap(() => [2, 1, 1, 2, 2, 2]));
    expect(records[0]?.unexpected?.partial_unexpected_counts.map(({ value }) => value)).toEqual([
      '-infinity',
      'infinity',
    ]);
  });

  test('the greatest time is told as what it is', async () => {
    const [max, min] = await judge(
      [
        { type: 'expect_column_max_to_be_between', column: 't', max_value: '2030-01-01' },
        { type: 'expect_column_min_to_be_between', column: 't', min_value: '2020-01-01' },
      ],
      times,
    );
    expect(max?.sentence).toBe('Maximum of t is infinity; expected at most 2030-01-01');
    expect(min?.sentence).toBe('Minimum of t is minus infinity; expected at least 2020-01-01');
  });
});
