import { describe, expect, it } from 'vitest';
import { expectationSchema } from '../../../shared/checks';
import type { CheckRecord, RuleResult } from '../../../shared/run/schema';
import { sampleGate } from '../../session/sample-gate';
import { sampleRun } from '../../session/sample-run';
import { aligned, alignedAgainst } from './aligned';
import { checkFigures } from './check-figures';
import { evidenceOf } from './evidence';
import { linePieces } from './line-pieces';
import { ruleFigures } from './rule-figures';
import { worstStatus } from './rule-rows';

const rule: RuleResult = {
  kind: 'min',
  subject: 'roc_auc',
  subgroup: null,
  status: 'fail',
  value: 0.8,
  bound: 0.9,
  baseline: null,
  sentence: 's',
  severity: 'critical',
  between: null,
  decide_on: 'point',
  interval: null,
  rows_needed: null,
  p_value: null,
  adjusted_p_value: null,
  parts: [],
};
const none = new Map();

it('gives metrics four decimals and leaves other sizes alone', () => {
  expect([0.9, 0, 1, 0.00001, 12.5, Number.NaN].map(aligned)).toEqual([
    '0.9000',
    '0.0000',
    '1.0000',
    '1e-5',
    '12.5',
    'not a number',
  ]);
  expect(alignedAgainst(0.89996, 0.9)).toBe('0.89996');
  expect(alignedAgainst(0.9, 0.9)).toBe('0.9000');
});

describe('rules', () => {
  it('say which side of the bound is allowed', () => {
    const bounds = [
      rule,
      { ...rule, kind: 'max' },
      { ...rule, kind: 'max_regression' },
      { ...rule, kind: 'max_regression', subject: 'false_negative_rate' },
      { ...rule, kind: 'limit', subject: 'latency_p95_ms', bound: 50 },
      { ...rule, kind: 'limit', subject: 'rows_per_second', bound: 1000 },
    ].map((one) => ruleFigures(one, none).bound);
    expect(bounds).toEqual(['≥ 0.9000', '≤ 0.9000', '≥ 0.9000', '≤ 0.9000', '≤ 50', '≥ 1,000']);
  });

  it('show a dash for what they have not', () => {
    const empty = { ...rule, value: null, bound: null };
    expect(ruleFigures(empty, none)).toEqual({ value: '–', bound: '–', baseline: '–' });
    expect(ruleFigures({ ...rule, kind: 'expectation' }, none).value).toBe('–');
  });

  it('on drift say on which side of the threshold a column must stay', () => {
    const drift = { ...rule, kind: 'drift', subject: 'amount', value: 0.3, bound: 0.1 };
    const bounds = [
      drift,
      { ...drift, value: 0.05, status: 'pass' as const },
      { ...drift, value: 0.001, bound: 0.05 },
      { ...drift, value: 0.4, bound: 0.05, status: 'pass' as const },
      { ...drift, subject: 'max_drifted_share' },
    ].map((one) => ruleFigures(one, none).bound);
    expect(bounds).toEqual(['< 0.1', '< 0.1', '≥ 0.05', '≥ 0.05', '≤ 10%']);
  });

  it('have a worst status for each metric and group', () => {
    expect(worstStatus(sampleRun.rules, 'roc_auc', null)).toBe('fail');
    expect(worstStatus(sampleRun.rules, 'roc_auc', 'plan=staff')).toBe('not_judged');
    expect(worstStatus(sampleRun.rules, 'recall', null)).toBeNull();
  });
});

describe('checks', () => {
  const [check] = sampleRun.checks;
  const figuresOf = (asked: Readonly<Record<string, unknown>>, observed: CheckRecord['observed']) => {
    if (check === undefined) throw new Error('the sample has no check');
    const expectation = expectationSchema.parse(asked);
    const gate = { ...sampleRun.gate, spec: { ...sampleGate.gate, expectations: [expectation] } };
    const record = { ...check, type: expectation.type, sentence: 's', observed };
    return checkFigures({ checks: [record], gate }).get('s');
  };

  it('show what was seen and what is allowed', () => {
    const rows = { type: 'expect_table_row_count_to_be_between', min_value: 80, max_value: 150 };
    expect(figuresOf(rows, { observed_value: 20 })).toEqual({ value: '20', bound: '80 – 150' });
    const spread = { type: 'expect_column_stdev_to_be_between', column: 'x', max_value: 3 };
    expect(figuresOf(spread, { observed_value: 4 })).toEqual({ value: '4', bound: '≤ 3' });
  });

  it('show the quantile that is out of its range', () => {
    const value_ranges = [
      [1, null],
      [null, 50_000],
    ];
    const seen = { 'quantile_0.5': 7, 'quantile_0.99': 1_205_818 };
    const both = {
      type: 'expect_column_quantile_values_to_be_between',
      column: 'amount',
      quantile_ranges: { quantiles: [0.5, 0.99], value_ranges },
    };
    expect(figuresOf(both, seen)).toEqual({ value: '1.2 million', bound: '≤ 50,000' });
    expect(figuresOf(both, { ...seen, 'quantile_0.99': 9 })).toEqual({ value: '7', bound: '≥ 1' });
  });

  it('show the share of unexpected values and what mostly leaves for them', () => {
    const seen = { unexpected_percent: 0.5 };
    const missing = { type: 'expect_column_values_to_not_be_null', column: 'x' };
    expect(figuresOf(missing, seen)).toEqual({ value: '0.5%', bound: '≤ 0%' });
    expect(figuresOf({ ...missing, mostly: 0.75 }, seen)?.bound).toBe('≤ 25%');
  });

  it('have no figures where nothing was counted', () => {
    expect(figuresOf({ type: 'expect_column_to_exist', column: 'x' }, {})).toBeUndefined();
    expect(checkFigures({ ...sampleRun }).size).toBe(0);
  });
});

it('draws the column of a failed check, else the groups of a failed rule, else nothing', () => {
  expect(evidenceOf(sampleRun)).toMatchObject({
    kind: 'distribution',
    marked: { distribution: { column: 'plan' }, failedChecks: 1 },
  });
  expect(evidenceOf({ ...sampleRun, checks: [] })).toEqual({ kind: 'subgroups', metric: 'roc_auc' });
  expect(evidenceOf({ ...sampleRun, checks: [], rules: [] })).toBeNull();
});

it('cuts a text into pieces of whole lines that together are the text', () => {
  const text = 'a\nb\nc\nd\ne';
  const pieces = linePieces(text, 2);
  expect(pieces.map((piece) => piece.text)).toEqual(['a\nb\n', 'c\nd\n', 'e']);
  expect(pieces.map(({ start }) => start)).toEqual([0, 4, 8]);
  expect(linePieces('', 2)).toEqual([]);
});
