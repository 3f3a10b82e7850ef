import { expect, it } from 'vitest';
import { sampleRun } from '../../session/sample-run';
import { ruleFilters } from './rule-filters';
import { withoutProblems } from './rule-rows';
import { problemsInWords, settledBy } from './run-problems';

const problem = {
  kind: 'scores-invalid',
  message: '3 scores are NaN',
  where: {},
  mend: 'fill them',
} as const;
const [model] = sampleRun.models;
const [rule] = sampleRun.rules;
if (model === undefined || rule === undefined) throw new Error('the sample has no model or no rule');
const undecided = {
  ...rule,
  kind: 'max_regression',
  subject: 'roc_auc',
  status: 'inconclusive' as const,
  rows_needed: 3456,
};

it('says which models a problem kept from being evaluated', () => {
  expect(problemsInWords({ problems: [], models: [model] })).toBeNull();
  expect(problemsInWords({ problems: [problem], models: [{ ...model, problem }] })).toBe(
    '1 problem kept the candidate from being evaluated',
  );
  const challenger = { ...model, role: 'challenger:bold' as const, problem };
  expect(problemsInWords({ problems: [problem, problem], models: [{ ...model, problem }, challenger] })).toBe(
    '2 problems kept the candidate and bold from being evaluated',
  );
  expect(problemsInWords({ problems: [problem], models: [model] })).toBe(
    '1 problem kept a part of the run from being done',
  );
});

it('says once what a problem says at length', () => {
  expect(
    withoutProblems('roc_auc could not be judged: 3 scores are NaN; expected at least 0.9', [problem]),
  ).toBe('roc_auc could not be judged: see the problem above; expected at least 0.9');
});

it('says what would settle several rules, and nothing where the sentence of one does', () => {
  const rules = [undecided, { ...undecided, rows_needed: 1100 }];
  expect(settledBy({ ...sampleRun, rules })).toBe(
    'Up to 2,500 more rows would settle all 2 rules with not enough data.',
  );
  expect(settledBy({ ...sampleRun, rules: [...rules, { ...undecided, rows_needed: null }] })).toBe(
    'Up to 2,500 more rows would settle 2 of the 3 rules with not enough data.',
  );
  expect(settledBy({ ...sampleRun, rules: [undecided] })).toBeNull();
  expect(settledBy({ ...sampleRun, rules: rules.map((one) => ({ ...one, rows_needed: null })) })).toBeNull();
});

it('filters by what there is, with its number', () => {
  const counts = (rules: Parameters<typeof ruleFilters>[0]) =>
    ruleFilters(rules).map(({ filter, count }) => `${filter.title} ${count}`);
  expect(counts([...sampleRun.rules, undecided, { ...undecided, severity: 'warning' }])).toEqual([
    'All 7',
    'Failed 2',
    'Not enough data 1',
    'Not judged 1',
    'Warnings 1',
    'Passed 2',
  ]);
  expect(counts([])).toEqual(['All 0']);
});
