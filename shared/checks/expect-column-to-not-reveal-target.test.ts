import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { literal } from '../sql';
import { judge } from './testing/judge';

const reference = JSON.parse(readFileSync(new URL('reference/single-feature.json', import.meta.url), 'utf8'));

/** A column of the reference data as an SQL list. */
function listOf(values: readonly (string | number | null)[], sqlType: string): string {
  return `CAST([${values.map((value) => (typeof value === 'number' ? value : literal(value))).join(', ')}] AS ${sqlType}[])`;
}

function tableOf(column: string, target: string): string {
  const numbers = reference.numbers[column];
  const x = numbers === undefined ? listOf(reference.texts[column], 'VARCHAR') : listOf(numbers, 'DOUBLE');
  const y = listOf(reference[target], target === 'label' ? 'INTEGER' : 'VARCHAR');
  return `SELECT unnest(${x}) AS x, unnest(${y}) AS y`;
}

const base = { type: 'expect_column_to_not_reveal_target', column: 'x', target: 'y', threshold: 0.9 };
const observedIn = async (input: object, train: string) =>
  (await judge({ ...base, ...input }, { train })).observed.observed_value;

describe('the figures of scikit-learn', () => {
  test.each(Object.entries<number>(reference.roc_auc))('roc_auc of %s', async (column, expected) => {
    expect(await observedIn({}, tableOf(column, 'label'))).toBeCloseTo(expected, 12);
  });

  const scores = Object.entries<Record<string, number>>(reference.predictive_power_score);
  test.each(
    scores.flatMap(([target, of]) =>
      Object.entries(of).map(([column, score]): [string, string, number] => [column, target, score]),
    ),
  )('predictive_power_score of %s for %s', async (column, target, expected) => {
    const observed = await observedIn({ method: 'predictive_power_score' }, tableOf(column, target));
    expect(observed).toBeCloseTo(expected, 12);
  });
});

describe('what a feature of any kind tells', () => {
  const rows = (x: string, y: string, n = 1000) => `SELECT ${x} AS x, ${y} AS y FROM range(${n}) AS r(i)`;

  test.each([
    [
      'a date that is only there for positives',
      "CASE WHEN i % 3 = 0 THEN DATE '2026-01-01' END",
      'i % 3 = 0',
      1,
    ],
    [
      'a missing value that stands for it, though others say the contrary',
      "CASE WHEN i % 3 = 0 THEN 'nan'::DOUBLE ELSE i END",
      'CASE WHEN i % 3 = 0 THEN 1 ELSE 0 END',
      1,
    ],
    ['a boolean', 'i % 2 = 0', "CASE WHEN i % 2 = 0 THEN 'yes' ELSE 'no' END", 1],
    ['a text', "'c' || (i % 2)", 'i % 2', 1],
    ['an infinite value', "CASE WHEN i % 2 = 0 THEN 'inf'::DOUBLE ELSE i END", 'i % 2', 1],
    ['large whole numbers that doubles do not tell apart', '9007199254740992 + i % 2', 'i % 2', 1],
    ['nothing but missing values', 'NULL::DOUBLE', 'i % 2', 0.5],
    ['a name of its own for each row', "'n' || i", 'i % 2', 0.5],
  ])('roc_auc of %s', async (_name, x, y, expected) => {
    expect(await observedIn({}, rows(x, y))).toBe(expected);
  });

  test.each([
    ["'n' || i", 'i % 5', 0],
    ['i', 'i // 500', 1],
    ['hash(i) % 7', 'i % 5', 0],
    ["CASE WHEN i % 5 = 0 THEN NULL ELSE 'x' END", 'i % 5 = 0', 1],
  ])('predictive_power_score of %s for %s', async (x, y, expected) => {
    const observed = await observedIn({ method: 'predictive_power_score' }, rows(x, y));
    expect(observed).toBeCloseTo(expected, 1);
  });

  test('rows without a label do not count, and `where` applies', async () => {
    const train = `${rows('i % 2', 'i % 2')} UNION ALL SELECT 1, NULL FROM range(500) UNION ALL SELECT 7, i % 2 FROM range(99) AS s(i)`;
    expect(await observedIn({ where: 'x < 7' }, train)).toBe(1);
    expect(await observedIn({}, train)).toBeLessThan(1);
  });
});

test('says what it found, and what it could not take', async () => {
  const leaking = 'SELECT i % 2 AS x, i % 2 AS y FROM range(100) AS r(i)';
  expect(await judge(base, { train: leaking, reference: leaking })).toMatchObject({
    status: 'fail',
    sentence: 'ROC AUC of x alone for y is 1; expected at most 0.9; close to the reference (1)',
    observed: { observed_value: 1, reference_value: 1 },
  });
  expect(await judge({ ...base, threshold: 1 }, { train: leaking })).toMatchObject({ status: 'pass' });
  expect(await judge(base, { train: 'SELECT i AS x, i % 3 AS y FROM range(9) AS r(i)' })).toMatchObject({
    status: 'fail',
    sentence: 'ROC AUC of x alone for y cannot be taken: the target needs two classes',
  });
  const power = { ...base, method: 'predictive_power_score' };
  for (const classes of [1, 101]) {
    const train = `SELECT i AS x, i % ${classes} AS y FROM range(999) AS r(i)`;
    expect((await judge(power, { train })).sentence).toMatch(
      /cannot be taken: the target needs from 2 to 100/,
    );
  }
  expect(await judge(base, { train: 'SELECT [1] AS x, 1 AS y' })).toMatchObject({
    status: 'error',
    sentence: expect.stringContaining('holds INTEGER[], but single values are needed'),
  });
});
