import { expect, it } from 'vitest';
import { klDivergence } from './divergence';
import { expectationSchema } from './index';
import { judge } from './testing/judge';

const tables = {
  train: `SELECT i * 1.5 AS amount, CASE i % 10 WHEN 0 THEN 'GB' WHEN 1 THEN NULL ELSE 'US' END AS country,
    DATE '2024-01-01' + CAST(i AS INTEGER) AS day, 5 AS fixed, CAST(NULL AS DOUBLE) AS nothing FROM range(100) r(i)`,
  reference: `SELECT i * 0.015 AS amount, 'US' AS country, DATE '2023-01-01' + CAST(i AS INTEGER) AS day FROM range(50) r(i)`,
};

const kl = (more: object) => ({
  type: 'expect_column_kl_divergence_to_be_less_than',
  column: 'x',
  threshold: 1,
  ...more,
});
const partition = (partition_object: object, more: object = {}) => kl({ partition_object, ...more });

it.each([
  [
    {
      type: 'expect_column_kl_divergence_to_be_less_than',
      column: 'country',
      threshold: 0.1,
    },
    'fail',
    'KL divergence of country from the reference is infinite: 10 values are where the reference has none; expected at most 0.1',
  ],
  [
    {
      type: 'expect_column_kl_divergence_to_be_less_than',
      column: 'country',
      threshold: 0.1,
      where: "country = 'US'",
    },
    'pass',
    'KL divergence of country from the reference is 0; expected at most 0.1',
  ],
  [
    {
      type: 'expect_column_kl_divergence_to_be_less_than',
      column: 'amount',
      partition_object: { bins: [0, 100], weights: [1] },
      threshold: 1,
    },
    'fail',
    'KL divergence of amount from the partition is infinite: 33 values are where the partition has none; expected at most 1',
  ],
  [
    { type: 'expect_column_kl_divergence_to_be_less_than', column: 'day', threshold: 1 },
    'fail',
    'KL divergence of day from the reference is 2.303; expected at most 1',
  ],
  [
    {
      type: 'expect_column_kl_divergence_to_be_less_than',
      column: 'nothing',
      partition_object: { values: [1], weights: [1] },
      threshold: 1,
    },
    'fail',
    'KL divergence of nothing from the partition cannot be taken: there are no values',
  ],
  [
    { type: 'expect_column_kl_divergence_to_be_less_than', column: 'fixed', threshold: 1 },
    'error',
    'expect_column_kl_divergence_to_be_less_than: reference has no column "fixed"',
  ],
])('%j: %s', async (input, status, sentence) => {
  expect(await judge(input, tables)).toMatchObject({ status, sentence });
});

it.each([
  [partition({ weights: [1] }), 'a partition needs either bins or values'],
  [partition({ bins: [0, 1], values: [1], weights: [1] }), 'a partition needs either bins or values'],
  [partition({ bins: [0, 1, 2], weights: [1] }), '1 weights for 3 edges of bins'],
  [partition({ values: ['a', 'b'], weights: [1] }), '1 weights for 2 values'],
  [partition({ values: ['a', 'b'], weights: [0.5, 0.4] }), 'the weights add up to 0.9'],
  [partition({ values: ['a', 'a'], weights: [0.5, 0.5] }), 'a value is there twice'],
  [partition({ values: ['a'], weights: [0.8], tail_weights: [0.1, 0.1] }), 'values have no tails'],
  [partition({ bins: [0, null, 2], weights: [0.5, 0.5] }), 'an edge within the bins is null'],
  [partition({ bins: [0, 2, 2], weights: [0.5, 0.5] }), 'the edges of the bins do not rise'],
  [partition({ bins: [null, null], weights: [1] }), 'the edges of the bins do not rise'],
  [partition({ bins: [null, 1], weights: [0.8], tail_weights: [0.1, 0.1] }), 'open bins have no tails'],
  [
    partition({ values: ['a'], weights: [1] }, { internal_weight_holdout: 0.1 }),
    'values have no weight within bins',
  ],
  [partition({ bins: [0, 1], weights: [1] }, { bucketize_data: false }), 'bins need bucketize_data'],
  [
    partition({ bins: [null, 1, null], weights: [0.5, 0.5] }, { tail_weight_holdout: 0.1 }),
    'the bins leave no tail to hold weight for',
  ],
])('the schema refuses %j', (input, message) => {
  const parsed = expectationSchema.safeParse(input);
  expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message);
});

it.each([
  [[[1, 1]], 0],
  [
    [
      [1, 3],
      [1, 1],
    ],
    0.5 * Math.log(0.5 / 0.75) + 0.5 * Math.log(0.5 / 0.25),
  ],
  [
    [
      [0, 1],
      [5, 1],
    ],
    Math.log(2),
  ],
  [
    [
      [1, 0],
      [1, 1],
    ],
    Number.POSITIVE_INFINITY,
  ],
  [[[0, 1]], null],
  [[[1, 0]], null],
  [[], null],
])('the divergence of %j is %s', (pairs, divergence) => {
  const shares = pairs.map(([observed = 0, expected = 0]) => ({ observed, expected }));
  const found = klDivergence(shares);
  if (divergence === null || divergence === Number.POSITIVE_INFINITY) expect(found).toBe(divergence);
  else expect(found).toBeCloseTo(divergence, 12);
});
