import { expect, test } from 'vitest';
import type { GateInput } from '../shared/gate/schema';
import type { RunOutcome } from '../shared/pipeline/progress';
import type { RunDocument } from '../shared/run/schema';
import { runSmallGate } from './testing/small-gate';

function finished(outcome: RunOutcome): RunDocument {
  if (outcome.status !== 'finished') throw new Error(JSON.stringify(outcome));
  return outcome.document;
}

async function run(changes: string, extra: Partial<GateInput>, scoresSql?: string): Promise<RunDocument> {
  return finished(await runSmallGate(changes, extra, scoresSql));
}

const scores = (column: string) => ({ scores: { path: 'scores.parquet', column } });
const ofRole = (document: RunDocument, role: string) =>
  document.evaluations.find((evaluation) => evaluation.role === role);

test('a column of labels gives metrics of labels, and no others', async () => {
  const document = await run(
    '*',
    {
      models: { candidate: { labels: { path: 'scores.parquet', column: 'label' } } },
      metrics: ['accuracy', 'recall', 'roc_auc'],
      rules: [{ metric: 'recall', min: 0.5 }],
    },
    'SELECT id, CASE WHEN p >= 0.5 THEN 1 ELSE 0 END AS label FROM eval',
  );
  const evaluation = ofRole(document, 'candidate');
  expect(evaluation?.gives).toBe('labels');
  expect(evaluation?.metrics.roc_auc).toBeNull();
  const { confusion } = evaluation ?? {};
  expect(evaluation?.metrics.accuracy).toBe(((confusion?.tp ?? 0) + (confusion?.tn ?? 0)) / 1000);
  expect(evaluation?.intervals.accuracy?.method).toBe('wilson');
});

test('probabilities of several classes are matched to the classes by name', async () => {
  const columns = { c: 'pc', a: 'pa', b: 'pb' };
  const document = await run(
    '*',
    {
      task: 'multiclass',
      target: 'g',
      models: {
        candidate: { scores: { path: 'scores.parquet', columns } },
        baseline: { labels: { path: 'scores.parquet', column: 'guess' } },
      },
      rules: [{ metric: 'accuracy', min: 0.9, max_regression: 0 }],
    },
    `SELECT id, guess, (g = 'a')::INT * 0.8 + 0.1 * (g <> 'a')::INT AS pa, (g = 'b')::INT * 0.8 + 0.1 * (g <> 'b')::INT AS pb,
      (g = 'c')::INT * 0.8 + 0.1 * (g <> 'c')::INT AS pc FROM (SELECT *, CASE WHEN id % 10 = 0 THEN 'a' ELSE g END AS guess FROM eval)`,
  );
  const candidate = ofRole(document, 'candidate');
  expect(candidate?.metrics).toMatchObject({ accuracy: 1, roc_auc_ovr: 1, f1_macro: 1 });
  expect(candidate?.metrics.log_loss).toBeCloseTo(-Math.log(0.8), 12);
  expect(candidate?.confusion_classes?.classes).toEqual(['a', 'b', 'c']);
  expect(ofRole(document, 'baseline')?.metrics.roc_auc_ovr).toBeNull();
  expect(ofRole(document, 'baseline')?.metrics.accuracy).toBeLessThan(1);
  expect(document.agreements[0]?.only_candidate_right).toBeGreaterThan(0);
  expect(document.verdict.status).toBe('pass');
});

test('a regression is measured against the mean, and its predicted interval too', async () => {
  const document = await run(
    'id, x, x * 10 AS y',
    {
      task: 'regression',
      models: {
        candidate: { scores: { path: 'scores.parquet', column: 'v', interval: ['low', 'high'] } },
        baseline: scores('v2'),
      },
      metrics: ['root_mean_squared_error', 'r2', 'mean_bias', 'interval_coverage@0.9'],
      rules: [{ metric: 'root_mean_squared_error', max_regression: 0 }],
    },
    'SELECT id, y + 0.1 AS v, y - 1 AS low, y + CASE WHEN id % 5 = 0 THEN -0.5 ELSE 1 END AS high, y + 0.5 AS v2 FROM eval',
  );
  const metrics = ofRole(document, 'candidate')?.metrics;
  expect(metrics?.root_mean_squared_error).toBeCloseTo(0.1, 12);
  expect(metrics?.mean_bias).toBeCloseTo(0.1, 12);
  expect(metrics?.['interval_coverage@0.9']).toBe(0.8);
  expect(ofRole(document, 'candidate')?.trivial.r2).toBeCloseTo(0, 12);
  expect(document.comparisons[0]?.regression).toBeCloseTo(-0.4, 9);
  expect(document.verdict.status).toBe('pass');
});

test('weights count, and negative ones are a problem that the other stages survive', async () => {
  const weighted = await run('*, id % 3 + 1 AS w', { sample_weight: 'w' });
  const plain = await run('*', {});
  expect(ofRole(weighted, 'candidate')?.weighted).toBe(true);
  expect(ofRole(weighted, 'candidate')?.metrics.roc_auc).not.toBe(
    ofRole(plain, 'candidate')?.metrics.roc_auc,
  );

  const negative = await run('*, id - 5 AS w', { sample_weight: 'w' });
  expect(negative.problems[0]?.message).toMatch(
    /sample weight, w in eval\.parquet.*negative in 5 rows; the first is row 996/,
  );
  expect(negative.stages.map(({ id }) => id)).toContain('gate');
  expect(negative.rules[0]?.status).toBe('not_judged');
  expect(negative.verdict.status).not.toBe('pass');
});

test('scores that are not finite are counted and named by their keys, and the other model is judged', async () => {
  const document = await run(
    '*',
    { models: { candidate: scores('bad'), baseline: scores('p') } },
    "SELECT id, p, CASE WHEN id IN (7, 500) THEN 'NaN'::DOUBLE WHEN id = 3 THEN 'inf'::DOUBLE ELSE p END AS bad FROM eval",
  );
  expect(document.problems[0]?.message).toMatch(
    /3 of 1,000 scores of scores\.parquet are missing, NaN or infinite: among them row 500 \(id 500\), row 993 \(id 7\), row 997 \(id 3\)/,
  );
  expect(ofRole(document, 'candidate')).toBeUndefined();
  expect(ofRole(document, 'baseline')?.metrics.roc_auc).toBeGreaterThan(0.5);
  expect(document.rules[0]).toMatchObject({ status: 'not_judged' });
  expect(document.rules[0]?.sentence).toContain('NaN or infinite');
});

test('challengers are judged by the same rules and have no say', async () => {
  const document = await run(
    '*',
    {
      models: { candidate: scores('p'), challengers: { good: scores('y1'), bad: scores('q') } },
      rules: [{ metric: 'roc_auc', min: 0.6 }],
    },
    'SELECT id, p, y::DOUBLE AS y1, 1 - p AS q FROM eval',
  );
  expect(document.challengers.map(({ name, verdict }) => [name, verdict.status])).toEqual([
    ['good', 'pass'],
    ['bad', 'fail'],
  ]);
  expect(document.verdict.status).toBe('pass');
});

test('rows of one group are drawn together', async () => {
  const document = await run('*, id // 10 AS user', { uncertainty: { group: 'user', replicates: 200 } });
  const interval = ofRole(document, 'candidate')?.intervals.roc_auc;
  expect(interval?.method).toBe('cluster_bootstrap_percentile');
  expect(interval?.low).toBeLessThan(ofRole(document, 'candidate')?.metrics.roc_auc ?? 0);
});

test('a threshold can be chosen by its cost', async () => {
  const document = await run('*, 1 + id % 2 AS amount', {
    threshold: { choose: 'min_cost' },
    costs: { false_negative: 'amount', false_positive: 0.5 },
    metrics: ['expected_cost', 'roc_auc'],
  });
  const evaluation = ofRole(document, 'candidate');
  expect(evaluation?.threshold).not.toBe(0.5);
  expect(evaluation?.threshold_note).toContain('cost');
  expect(evaluation?.metrics.expected_cost).toBeLessThanOrEqual(evaluation?.trivial.expected_cost ?? 0);
});

test('the same seed gives the same intervals', async () => {
  const extra = {
    metrics: ['f1', 'average_precision', 'roc_auc'],
    uncertainty: { seed: 7, replicates: 200 },
  };
  const [one, other] = await Promise.all([run('*', extra), run('*', extra)]);
  expect(ofRole(one, 'candidate')?.intervals).toEqual(ofRole(other, 'candidate')?.intervals);
});
