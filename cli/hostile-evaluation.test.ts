import { describe, expect, test } from 'vitest';
import type { GateInput } from '../shared/gate/schema';
import { parseRun } from '../shared/run/parse';
import type { RunDocument } from '../shared/run/schema';
import { runSmallGate } from './testing/small-gate';

/** The document of a run that came to its end, which must open again. */
async function run(changes: string, extra: Partial<GateInput>, scoresSql?: string): Promise<RunDocument> {
  const outcome = await runSmallGate(changes, extra, scoresSql);
  if (outcome.status !== 'finished') throw new Error(JSON.stringify(outcome));
  expect(parseRun(JSON.stringify(outcome.document), 'run.json')).toMatchObject({ ok: true });
  return outcome.document;
}

const scores = (column: string, more = {}) => ({ scores: { path: 'scores.parquet', column, ...more } });
const labels = { labels: { path: 'scores.parquet', column: 'label' } };

describe('labels that the target does not have are a problem, not negatives', () => {
  const gate = { models: { candidate: labels }, rules: [{ metric: 'accuracy', min: 0 }] };

  test.each([
    [
      'an unknown number',
      'y + 5 * (id < 7)::INT',
      /7 of 1,000 rows have a label .* such as [56], [56]; it has 1 and 0/,
    ],
    [
      'other words',
      "CASE WHEN y = 1 THEN 'yes' ELSE 'no' END",
      /1,000 of 1,000 rows have a label .* such as no, yes/,
    ],
    ['scores', 'p', /1,000 of 1,000 rows .* it has 1 and 0/],
  ])('%s', async (_, label, says) => {
    const document = await run('*', gate, `SELECT id, ${label} AS label FROM eval`);
    expect(document.problems[0]).toMatchObject({ kind: 'model-mismatch' });
    expect(document.problems[0]?.message).toMatch(says);
    expect(document.rules[0]?.status).toBe('not_judged');
    expect(document.verdict.status).toBe('fail');
  });

  test.each([
    ['y', '1'],
    ['y::DOUBLE', '1.0'],
    ['y::INT::VARCHAR', '"1"'],
    ['y = 1', 'true'],
  ])('%s is the same as 1: %s', async (label) => {
    const document = await run('*', gate, `SELECT id, ${label} AS label FROM eval`);
    expect(document.evaluations[0]?.metrics.accuracy).toBe(1);
  });
});

describe('numbers that cannot be reckoned with', () => {
  const regression: Partial<GateInput> = {
    task: 'regression',
    models: { candidate: scores('v') },
    rules: [{ metric: 'mean_squared_error', max: 10 }],
  };

  test.each([
    [
      'a target',
      'id, x, CASE WHEN id = 3 THEN 1e200 ELSE x END AS y',
      'SELECT id, x AS v FROM eval',
      /beyond 1e50 in 1 row/,
    ],
    [
      'predictions',
      'id, x, x AS y',
      'SELECT id, 1e200 * x AS v FROM eval',
      /scores\.parquet are beyond 1e50/,
    ],
  ])('%s', async (_, changes, scoresSql, says) => {
    const document = await run(changes, regression, scoresSql);
    expect(document.problems[0]?.message).toMatch(says);
    expect(document.rules[0]?.status).toBe('not_judged');
  });

  test.each([
    ['1e300', /beyond 1e50 or negative in 1,000 rows/],
    ['1e-300', /above 0 and below 1e-50 in 1,000 rows/],
    ['0', /is 0 in every row/],
  ])('weights of %s', async (weight, says) => {
    const document = await run(`*, ${weight}::DOUBLE AS w`, { sample_weight: 'w' });
    expect(document.problems[0]?.message).toMatch(says);
    expect(document.rules[0]?.status).toBe('not_judged');
  });
});

test('a predicted interval that ends below its beginning is a problem with the keys of its rows', async () => {
  const document = await run(
    'id, x, x AS y',
    {
      task: 'regression',
      models: { candidate: scores('v', { interval: ['low', 'high'] }) },
      rules: [{ metric: 'interval_coverage@0.9', min: 0 }],
    },
    'SELECT id, y AS v, y - 1 AS low, CASE WHEN id = 990 THEN y - 2 ELSE y + 1 END AS high FROM eval',
  );
  expect(document.problems[0]?.message).toMatch(
    /ends below its beginning, in 1 of 1,000 rows: row 10 \(id 990\)/,
  );
  expect(document.rules[0]?.status).toBe('not_judged');
});

test('where no threshold qualifies, what depends on it is not judged, in no subgroup either', async () => {
  const document = await run(
    '*',
    {
      models: { candidate: scores('half'), baseline: scores('p') },
      threshold: { choose: 'recall_at_precision', at: 0.9 },
      subgroups: [{ column: 'g' }],
      rules: [
        { metric: 'recall', min: 0 },
        { metric: 'recall', max_regression: 1, decide_on: 'interval', on_inconclusive: 'pass' },
        { metric: 'precision', subgroup: 'g=a', min: 0 },
        { metric: 'roc_auc', min: 0.5 },
      ],
    },
    'SELECT id, 0.5 AS half, p FROM eval',
  );
  expect(document.rules.map(({ status }) => status)).toEqual([
    'not_judged',
    'not_judged',
    'not_judged',
    'pass',
  ]);
  expect(document.rules[0]?.sentence).toContain('No threshold gives a precision of at least 0.9');
  expect(document.evaluations[0]).toMatchObject({ threshold: null, confusion: null });
  expect(document.agreements).toEqual([]);
});

test('rows that do not sum to 1 leave metrics of probabilities undefined, and those of labels judged', async () => {
  const document = await run(
    '*',
    {
      task: 'multiclass',
      target: 'g',
      models: {
        candidate: { scores: { path: 'scores.parquet', columns: { a: 'pa', b: 'pb', c: 'pc' } } },
      },
      rules: [
        { metric: 'log_loss', max: 50 },
        { metric: 'accuracy', min: 0.9 },
      ],
    },
    "SELECT id, 0.4 * (g = 'a')::INT AS pa, 0.4 * (g = 'b')::INT AS pb, 0.4 * (g = 'c')::INT AS pc FROM eval",
  );
  expect(document.notes[0]?.message).toMatch(/do not sum to 1 in 1,000 rows/);
  expect(document.rules.map(({ status }) => status)).toEqual(['not_judged', 'pass']);
});

test('too few replicates for the confidence give no interval', async () => {
  const document = await run('*', {
    metrics: ['f1', 'roc_auc'],
    uncertainty: { confidence: 0.999, replicates: 100 },
    rules: [{ metric: 'f1', min: 0, decide_on: 'interval' }],
  });
  expect(document.rules[0]?.status).toBe('inconclusive');
  expect(document.rules[0]?.sentence).toMatch(
    /100 replicates are too few for an interval of 99\.9%: set uncertainty\.replicates to 2,\d{3}/,
  );
});

test('rows that a file of scores lacks are counted and named by their keys', async () => {
  const document = await run('*', {}, 'SELECT id + 3 AS id, p FROM eval');
  expect(document.problems[0]?.message).toBe(
    '3 of 1,000 rows of eval.parquet are not in scores.parquet: id 0, 1, 2',
  );
  expect(document.rules[0]?.status).toBe('not_judged');
});
