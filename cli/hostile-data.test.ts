import { expect, test } from 'vitest';
import type { RunOutcome } from '../shared/pipeline/progress';
import { type RunDocument, runSchema } from '../shared/run/schema';
import { runSmallGate } from './testing/small-gate';

function documentOf(outcome: RunOutcome): RunDocument {
  if (outcome.status !== 'finished') throw new Error(JSON.stringify(outcome));
  return runSchema.parse(JSON.parse(JSON.stringify(outcome.document)));
}

function problemsOf(outcome: RunOutcome) {
  if (outcome.status === 'problem') return outcome.problems;
  return outcome.status === 'finished' ? outcome.document.problems : [];
}

const subgroups = [
  { column: 'g' },
  { column: 'x', ranges: { low: [null, 0.5], high: [0.5, null] } },
] as const;
const figures = ({ evaluations, subgroups: groups }: RunDocument) => ({
  metrics: evaluations.map(({ metrics }) => metrics),
  groups: groups.map(({ value, n, positives, candidate }) => ({ value, n, positives, candidate })),
});

test.each(['rowid', 'ROWID', 'row', 'value', 'n', 'key', 'score', 'inside', 'label', 'e', 'a "b"; --'])(
  'a column called %s changes no number, whatever its part in the gate',
  async (name) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const plain = documentOf(await runSmallGate('*', { subgroups: [...subgroups] }));
    const asKey = await runSmallGate(
      `* RENAME (id AS ${quoted})`,
      { key: name, subgroups: [...subgroups] },
      `SELECT ${quoted}, p FROM eval`,
    );
    const asTarget = await runSmallGate(`* RENAME (y AS ${quoted})`, {
      target: name,
      subgroups: [...subgroups],
    });
    const asFeature = await runSmallGate(`*, id AS ${quoted}`, {
      features: ['x', name],
      subgroups: [...subgroups],
    });
    const asGroup = await runSmallGate(`* RENAME (g AS ${quoted})`, {
      subgroups: [{ column: name }, subgroups[1]],
    });
    for (const outcome of [asKey, asTarget, asFeature, asGroup])
      expect(figures(documentOf(outcome))).toEqual(figures(plain));
  },
);

test.each([
  ['a positive label that no row has', '*', { positive_label: 2 }, 'target-invalid', /y is never 2/],
  [
    'NaN as a label',
    "* REPLACE (CASE WHEN y = 1 THEN 1.0::DOUBLE ELSE 'NaN' END AS y)",
    {},
    'target-invalid',
    /y is missing in 667 of 1,000 rows/,
  ],
  [
    'more large categories than are measured, where a rule judges them',
    '* REPLACE (id % 250 AS g)',
    {
      subgroups: [{ column: 'g' }],
      minimum_support: 3,
      rules: [{ metric: 'recall', subgroup: 'g=*', min: 0 }],
    },
    'column-type',
    /g has more than 200 categories of more than 3 rows/,
  ],
  [
    'texts as categories',
    '* REPLACE (repeat(g, 201) AS g)',
    { subgroups: [{ column: 'g' }] },
    'column-type',
    /texts of more than 200 characters/,
  ],
] as const)('%s is a problem', async (_name, changes, extra, kind, says) => {
  const problems = problemsOf(await runSmallGate(changes, structuredClone(extra) as object));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ kind, message: expect.stringMatching(says) });
  expect(problems[0]?.where).toMatchObject({ file: 'eval.parquet', field: expect.any(String) });
});

test.each([
  ['text', "SELECT id, 'high' AS p FROM eval", /p of scores\.parquet are VARCHAR/],
  ['times', 'SELECT id, now() AS p FROM eval', /p of scores\.parquet are TIMESTAMP WITH TIME ZONE/],
  [
    'another type of key',
    "SELECT 'k' || id AS id, p FROM eval",
    /id is VARCHAR in scores\.parquet and BIGINT/,
  ],
  ['dates as keys', "SELECT DATE '2026-01-01' + id::INT AS id, p FROM eval", /id is DATE in scores\.parquet/],
])('%s in a file of scores: a problem', async (_name, sql, says) => {
  const problems = problemsOf(await runSmallGate('*', {}, sql));
  expect(problems[0]).toMatchObject({ kind: 'column-type', message: expect.stringMatching(says) });
});

test('keys match across widths of numbers, in any order and among other rows', async () => {
  const plain = documentOf(await runSmallGate('*'));
  const other = await runSmallGate('*', {}, 'SELECT id::FLOAT AS id, p FROM eval WHERE id < 9');
  expect(problemsOf(other)[0]?.kind).toBe('scores-invalid');
  const wide = await runSmallGate(
    '*',
    {},
    'FROM (SELECT id::DOUBLE AS id, p FROM eval UNION ALL SELECT 5000, 0.5) ORDER BY hash(id)',
  );
  expect(figures(documentOf(wide))).toEqual(figures(plain));
});

test('NaN in a column of groups is missing, and in no range', async () => {
  const changes = "*, CASE WHEN id < 100 THEN 'NaN'::DOUBLE WHEN id < 300 THEN NULL ELSE 5 END AS v";
  const categories = await runSmallGate(changes, { subgroups: [{ column: 'v' }] });
  const ranges = await runSmallGate(changes, { subgroups: [{ column: 'v', ranges: { all: [null, null] } }] });
  const sizes = ({ subgroups: groups }: RunDocument) => groups.map(({ value, n }) => [value, n]);
  expect(sizes(documentOf(categories))).toEqual([
    ['5.0', 700],
    ['(missing)', 300],
  ]);
  expect(sizes(documentOf(ranges))).toEqual([['all', 700]]);
});

test('a category that is called as the missing ones are is one group with them', async () => {
  const changes = "* REPLACE (CASE WHEN id < 200 THEN NULL WHEN id < 300 THEN '(missing)' ELSE 'a' END AS g)";
  const { subgroups: groups } = documentOf(await runSmallGate(changes, { subgroups: [{ column: 'g' }] }));
  expect(groups.map(({ id, n }) => [id, n])).toEqual([
    ['g=a', 700],
    ['g=(missing)', 300],
  ]);
});

test('infinite figures of a check are written as words', async () => {
  const check = {
    type: 'expect_column_mean_to_be_between',
    dataset: 'eval',
    column: 'v',
    max_value: 1,
  } as const;
  const positive = await runSmallGate("*, 'Infinity'::DOUBLE AS v", { expectations: [check] });
  expect(documentOf(positive).checks[0]).toMatchObject({
    status: 'fail',
    observed: { observed_value: 'infinity' },
  });
});

test('long texts of a feature do not make the document grow', async () => {
  const outcome = await runSmallGate("*, repeat('long ', 20000) || id % 30 AS v", { features: ['v'] });
  expect(JSON.stringify(documentOf(outcome).distributions).length).toBeLessThan(10_000);
});

test('subgroups of too many groups together are a problem, and soon', async () => {
  const columns = Array.from({ length: 11 }, (_, index) => `c${index}`);
  const changes = columns.map((column) => `'v' || (id % 200) AS ${column}`);
  const outcome = await runSmallGate(['*', ...changes].join(', '), {
    subgroups: columns.map((column) => ({ column })),
  });
  expect(outcome).toMatchObject({
    status: 'finished',
    document: { problems: [{ kind: 'gate-invalid', where: { field: 'subgroups[10]' } }] },
  });
});
