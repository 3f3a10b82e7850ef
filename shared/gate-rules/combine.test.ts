import { describe, expect, it } from 'vitest';
import { type GateInput, gateSchema } from '../gate/schema';
import { evaluation } from '../run/evaluation-schema';
import type { RuleResult } from '../run/schema';
import { combine, type Outcome } from './combine';
import { judgeGate } from './judge-gate';

const statuses = { p: 'pass', f: 'fail', i: 'inconclusive', n: 'not_judged' } as const;

/** `pfi`: critical; a capital letter only warns. */
const outcomes = (letters: string): readonly Outcome[] =>
  [...letters].map((letter) => ({
    status: statuses[letter.toLowerCase() as keyof typeof statuses],
    severity: letter === letter.toLowerCase() ? 'critical' : 'warning',
  }));

describe('three-valued logic', () => {
  it.each<[string, number, RuleResult['status'], RuleResult['severity']]>([
    ['ppp', 3, 'pass', 'critical'],
    ['pfp', 3, 'fail', 'critical'],
    ['pip', 3, 'inconclusive', 'critical'],
    ['fi', 2, 'fail', 'critical'],
    ['ni', 2, 'not_judged', 'critical'],
    ['fin', 1, 'inconclusive', 'critical'],
    ['fn', 1, 'not_judged', 'critical'],
    ['fip', 1, 'pass', 'critical'],
    ['ff', 1, 'fail', 'critical'],
    ['pif', 2, 'inconclusive', 'critical'],
    ['pff', 2, 'fail', 'critical'],
    ['pnn', 2, 'not_judged', 'critical'],
    ['pFp', 3, 'fail', 'warning'],
    ['Fi', 2, 'inconclusive', 'critical'],
    ['Ni', 2, 'inconclusive', 'critical'],
    ['FF', 1, 'fail', 'warning'],
    ['Ff', 1, 'fail', 'critical'],
    ['fI', 1, 'inconclusive', 'warning'],
  ])('of %s at least %d: %s, %s', (letters, needed, status, severity) => {
    expect(combine(outcomes(letters), needed)).toMatchObject({ status, severity });
  });
});

describe('groups of rules', () => {
  const judge = (rules: unknown[], extra: Partial<GateInput> = {}) => {
    const gate = gateSchema.parse({
      assay: 1,
      name: 'test',
      target: 'y',
      features: ['x'],
      data: { eval: 'eval.parquet' },
      models: { candidate: 'candidate.onnx' },
      rules,
      ...extra,
    });
    const metrics = { roc_auc: 0.9, f1: 0.5, recall: 0.7, precision: null };
    const found = {
      role: 'candidate',
      n: 100,
      positives: 10,
      metrics,
      confusion: null,
      roc: [],
      precision_recall: [],
    };
    return judgeGate(gate, {
      checks: [],
      drift: [],
      transforms: [],
      models: [],
      latencies: [],
      comparisons: [],
      subgroups: [],
      problems: [],
      evaluations: [evaluation.parse(found)],
    });
  };
  const good = { metric: 'roc_auc', min: 0.8 };
  const bad = { metric: 'f1', min: 0.6 };
  const unknown = { metric: 'precision', min: 0.6 };

  it('are one rule each, with their parts, and name what decides', () => {
    const { rules, verdict } = judge([{ any_of: [good, bad] }, { all_of: [good, bad] }]);
    expect(rules.map(({ kind, status, parts }) => [kind, status, parts.map((part) => part.status)])).toEqual([
      ['any_of', 'pass', ['pass', 'fail']],
      ['all_of', 'fail', ['pass', 'fail']],
    ]);
    expect(rules[0]?.sentence).toBe('1 of 2 rules passes; one must. roc_auc is 0.9; expected at least 0.8');
    expect(verdict).toMatchObject({
      status: 'fail',
      sentence: '1 of 2 rules passes; all must. f1 is 0.5; expected at least 0.6',
      passed: 1,
      failed: 1,
    });
  });

  it('at_least counts rules, of which one with two bounds must keep both', () => {
    const both = { metric: 'recall', min: 0.6, max: 0.65 };
    const { rules } = judge([
      { at_least: { n: 2, of: [good, both, bad] } },
      { at_least: { n: 2, of: [good, both, unknown] } },
      { at_least: { n: 1, of: [good, both, unknown] } },
    ]);
    expect(rules.map(({ status, value, bound, parts }) => [status, value, bound, parts.length])).toEqual([
      ['fail', 1, 2, 4],
      ['not_judged', 1, 2, 4],
      ['pass', 1, 1, 4],
    ]);
  });

  it('only warn where what decides only warns', () => {
    const { rules, verdict } = judge([good, { all_of: [good, { ...bad, severity: 'warning' }] }]);
    expect(rules[1]).toMatchObject({ status: 'fail', severity: 'warning' });
    expect(verdict).toMatchObject({ status: 'pass', warnings: 1 });
  });
});
