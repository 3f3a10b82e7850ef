import { expect, it } from 'vitest';
import { sampleRun } from '../../session/sample-run';
import { moreRows, type OneRule, ruleTrack } from './rule-track';

const interval = {
  low: -0.01,
  high: 0.03,
  level: 0.95,
  method: 'delong' as const,
  standard_error: 0.01,
  p_value: null,
  replicates: null,
  reason: null,
};
const [sample] = sampleRun.rules;
if (sample === undefined) throw new Error('the sample has no rule');
const regression: OneRule = {
  ...sample,
  kind: 'max_regression',
  subject: 'roc_auc',
  status: 'inconclusive',
  value: 0.89,
  bound: 0.88,
  baseline: 0.9,
  interval,
};

it('draws a regression with better to the right, and shades beyond what is allowed', () => {
  const track = ruleTrack(regression);
  expect(track).toMatchObject({ low: -0.03, high: 0.01, bound: { bad: 'below' } });
  expect(track?.value).toBeCloseTo(-0.01, 12);
  expect(track?.bound?.at).toBeCloseTo(-0.02, 12);
});

it('shades above what is too good', () => {
  const track = ruleTrack({ ...regression, kind: 'max_improvement', bound: 0.95 });
  expect(track?.bound?.bad).toBe('above');
  expect(track?.bound?.at).toBeCloseTo(0.05, 12);
});

it('draws a value around its bound, whichever way it must keep', () => {
  const value = { ...regression, value: 0.5, bound: 0.4, interval: { ...interval, low: 0.3, high: 0.7 } };
  const least = ruleTrack({ ...value, kind: 'min' });
  const most = ruleTrack({ ...value, kind: 'max' });
  expect(least?.value).toBeCloseTo(0.1, 12);
  expect(least?.low).toBeCloseTo(-0.1, 12);
  expect(most?.value).toBeCloseTo(-0.1, 12);
  expect(most?.high).toBeCloseTo(0.1, 12);
});

it('draws nothing without an interval', () => {
  expect(ruleTrack({ ...regression, interval: null })).toBeNull();
  expect(ruleTrack({ ...regression, interval: { ...interval, low: null } })).toBeNull();
});

it('counts the rows beyond those there are, of the subgroup where the rule is on one', () => {
  expect(moreRows({ ...regression, rows_needed: 3456 }, sampleRun)).toBe(2500);
  expect(moreRows({ ...regression, subgroup: 'plan=free', rows_needed: 412 }, sampleRun)).toBe(12);
  expect(moreRows({ ...regression, rows_needed: 900 }, sampleRun)).toBeNull();
  expect(moreRows(regression, sampleRun)).toBeNull();
});
