import { expect, test } from 'vitest';
import { judge } from './testing/judge';

const rowsOf = (values: string, names: string) => `SELECT * FROM (VALUES ${values}) AS v(${names})`;

const inOther = (extra: object = {}) => ({
  type: 'expect_table_rows_to_not_be_in_other_table',
  dataset: 'eval',
  other: 'train',
  ...extra,
});

test('rows of eval that are in train as well, by key and by features', async () => {
  const train = rowsOf("(1, 1.5, 'a'), (2, NULL, 'b'), (3, 'nan'::DOUBLE, NULL), (4, 0, 'd')", 'id, x, y');
  const evaluated = rowsOf(
    "(4, '-0'::DOUBLE, 'd'), (5, NULL, 'b'), (6, NULL, NULL), (7, 1.5, 'b')",
    'id, x, y',
  );
  const byKey = await judge(inOther({ column_list: ['id'] }), { train, eval: evaluated });
  expect(byKey).toMatchObject({
    status: 'fail',
    sentence: '1 of 4 rows (25%) are in train as well',
    observed: { element_count: 4, missing_count: 0, unexpected_count: 1 },
    unexpected: { partial_unexpected_index_list: [{ row: 1, value: '4' }] },
  });
  const byFeatures = await judge(inOther({ column_list: ['x', 'y'] }), { train, eval: evaluated });
  expect(byFeatures.observed.unexpected_count).toBe(3);
  expect(byFeatures.unexpected?.partial_unexpected_index_list.map(({ value }) => value)).toEqual([
    '-0.0, d',
    'NULL, b',
    'NULL, NULL',
  ]);
  const mostly = await judge(inOther({ column_list: ['id'], mostly: 0.75 }), { train, eval: evaluated });
  expect(mostly.status).toBe('pass');
  const where = await judge(inOther({ column_list: ['id'], where: 'id > 4' }), { train, eval: evaluated });
  expect(where).toMatchObject({ status: 'pass', sentence: 'All 3 rows are not in train' });
});

test.each([
  ['1::TINYINT', '1::BIGINT', 1],
  ['1::INTEGER', '1.0::DOUBLE', 1],
  ['NULL::INTEGER', "'nan'::DOUBLE", 1],
  ['0.1::FLOAT', '0.1::DOUBLE', 1],
  ['0.1::DOUBLE', '0.1000000001::DOUBLE', 0],
  ["TIMESTAMP '2026-01-02'", "TIMESTAMPTZ '2026-01-02 00:00:00+00'", 1],
  ["DATE '2026-01-02'", "TIMESTAMP_NS '2026-01-02'", 1],
  ['[1, 2]', '[1, 2]', 1],
  ["''", 'NULL::VARCHAR', 0],
  ["'a'::ENUM('a', 'b')", "'a'", 1],
])('%s in eval and %s in train', async (own, its, found) => {
  const record = await judge(inOther({ column_list: ['x "y'] }), {
    train: `SELECT ${its} AS "x ""y"`,
    eval: `SELECT ${own} AS "x ""y"`,
  });
  expect(record.observed.unexpected_count).toBe(found);
});

test('types that nothing compares, and columns that are not there, are errors', async () => {
  const tables = { train: "SELECT '1' AS id", eval: 'SELECT 1 AS id, 2 AS x' };
  expect(await judge(inOther({ column_list: ['id'] }), tables)).toMatchObject({
    status: 'error',
    sentence: 'expect_table_rows_to_not_be_in_other_table: "id" holds INTEGER in eval, but VARCHAR in train',
  });
  expect((await judge(inOther({ column_list: ['x'] }), tables)).sentence).toMatch(/train has no column "x"/);
  expect(await judge(inOther({ column_list: ['id'] }), { eval: 'SELECT 1 AS id' })).toMatchObject({
    status: 'error',
    sentence: expect.stringMatching(/names no train data/),
  });
  await expect(judge(inOther({ column_list: ['id'], dataset: 'train' }), tables)).rejects.toThrow(
    /compares train with itself/,
  );
});

const unique = { type: 'expect_table_rows_to_be_unique' };
const repeated = rowsOf(
  "(1, 'a', 'nan'::DOUBLE), (1, 'a', NULL), (1, 'b', 1), (2, NULL, 2), (2, NULL, 2)",
  'a, b, c',
);

test('duplicate rows, each of them counted, in all columns or in some', async () => {
  expect(await judge(unique, { train: repeated })).toMatchObject({
    status: 'fail',
    sentence: '4 of 5 rows (80%) are the same as another',
    unexpected: { partial_unexpected_index_list: [{ row: 1 }, { row: 2 }, { row: 4 }, { row: 5 }] },
  });
  const some = await judge({ ...unique, column_list: ['a'] }, { train: repeated });
  expect(some.observed.unexpected_count).toBe(5);
  const one = await judge({ ...unique, where: "b = 'b' OR c = 2 AND a = 1" }, { train: repeated });
  expect(one).toMatchObject({ status: 'pass', sentence: 'All 1 rows differ from every other' });
  const named = await judge(unique, {
    train: 'SELECT 1 AS is_unexpected, 2 AS "Is_Unexpected_" FROM range(2)',
  });
  expect(named.observed.unexpected_count).toBe(2);
  const empty = await judge(unique, { train: `${repeated} WHERE a > 9` });
  expect(empty).toMatchObject({ status: 'pass', sentence: 'No rows to judge in 0 rows' });
});

test('labels that conflict where all features are the same', async () => {
  const train = rowsOf(
    "(1, NULL, 0), (1, NULL, 1), (1, 'a', 1), (2, 'a', 1), (2, 'a', 1), (1, NULL, NULL)",
    'x, z, y',
  );
  const record = await judge(
    { type: 'expect_labels_to_not_conflict', column_list: ['x', 'z'], target: 'y' },
    { train, reference: `${train} WHERE x = 2` },
  );
  expect(record).toMatchObject({
    status: 'fail',
    sentence:
      '2 of 5 labelled rows (40%) have the same features as a row with another y; in the reference none',
    observed: { missing_count: 1, unexpected_count: 2, reference_percent: 0 },
    unexpected: { partial_unexpected_index_list: [{ row: 1, value: '1, NULL, 0' }, { row: 2 }] },
  });
});

test('categories that the other table has not', async () => {
  const record = await judge(
    { type: 'expect_column_values_to_be_in_other_table', dataset: 'eval', other: 'train', column: 'city' },
    {
      train: rowsOf("('Rome'), (NULL)", 'city'),
      eval: rowsOf("('Rome'), ('rome'), (NULL), ('Oslo')", 'city'),
    },
  );
  expect(record).toMatchObject({
    status: 'fail',
    column: 'city',
    sentence: '2 of 3 values of city (66.67%) are not in train',
    observed: { missing_count: 1 },
    unexpected: { partial_unexpected_counts: [{ value: 'Oslo' }, { value: 'rome' }] },
  });
});

const dates = { type: 'expect_dates_to_not_overlap', dataset: 'eval', other: 'train', column: 'day' };
const days = (...texts: string[]) => rowsOf(texts.map((text) => `(DATE '${text}')`).join(', '), 'day');

test('dates of eval must be later than all of train', async () => {
  const train = days('2026-01-01', '2026-01-31');
  const evaluated = days('2026-01-31', '2026-02-01', '2026-01-15');
  expect(await judge(dates, { train, eval: evaluated })).toMatchObject({
    status: 'fail',
    sentence: '2 of 3 values of day (66.67%) are not later than the last of train',
    unexpected: { partial_unexpected_index_list: [{ value: '2026-01-31' }, { value: '2026-01-15' }] },
  });
  const orEqual = await judge({ ...dates, or_equal: true }, { train, eval: evaluated });
  expect(orEqual.observed.unexpected_count).toBe(1);
  const zoned = await judge(dates, {
    train: "SELECT TIMESTAMPTZ '2026-01-31 23:59:59+00' AS day",
    eval: evaluated,
  });
  expect(zoned.observed.unexpected_count).toBe(2);
  const numbers = await judge(dates, {
    train: "SELECT 'nan'::DOUBLE AS day UNION SELECT 5",
    eval: 'SELECT 6 AS day',
  });
  expect(numbers.status).toBe('pass');
  const text = await judge(dates, { train: "SELECT '2026' AS day", eval: "SELECT '2027' AS day" });
  expect(text).toMatchObject({
    status: 'error',
    sentence: expect.stringMatching(/holds VARCHAR, but dates are needed/),
  });
});

test('rows that belong to the other part of the split, and rows without a key', async () => {
  const split = { type: 'expect_rows_to_belong_to_split', by: 'id', fraction: 0.2, salt: 's' };
  const all = "SELECT i AS id, sha256('s' || i)[:1] < '3' AS low FROM range(1000) AS r(i)";
  const evaluated = `${all} WHERE sha256('s' || i) < '3333333333333'`;
  const train = `${all} WHERE sha256('s' || i) > '33333333333334'`;
  const tables = { train, eval: evaluated, reference: all };
  expect(await judge({ ...split, part: 'train' }, tables)).toMatchObject({
    status: 'pass',
    sentence: expect.stringMatching(/^All 8\d\d rows belong to train by the hash of id$/),
  });
  expect((await judge({ ...split, part: 'eval', dataset: 'eval' }, tables)).status).toBe('pass');
  const mixed = await judge(
    { ...split, part: 'eval' },
    { train: `${evaluated} UNION ALL SELECT NULL, NULL` },
  );
  expect(mixed).toMatchObject({ status: 'fail', observed: { unexpected_count: 1, missing_count: 0 } });
  const other = await judge({ ...split, salt: 't', part: 'eval' }, { train: evaluated, reference: all });
  expect(other.sentence).toMatch(/do not belong to eval by the hash of id \(eval has the fraction 0\.2\)$/);
  const float = await judge({ ...split, part: 'eval' }, { train: 'SELECT 1.5::DOUBLE AS id' });
  expect(float).toMatchObject({ status: 'error', sentence: expect.stringContaining('it holds DOUBLE') });
});
