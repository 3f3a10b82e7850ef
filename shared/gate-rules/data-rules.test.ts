import { describe, expect, it } from 'vitest';
import { type GateInput, gateSchema } from '../gate/schema';
import type { CheckRecord, DriftRecord, TransformRecord } from '../run/schema';
import { judgeGate } from './judge-gate';
import type { Findings } from './rule-kind';

const nothing: Findings = {
  checks: [],
  drift: [],
  transforms: [],
  models: [],
  latencies: [],
  evaluations: [],
  comparisons: [],
  subgroups: [],
  problems: [],
};
const data = { train: 't', reference: 'r', eval: 'e' };

function judge(extra: Partial<GateInput>, found: Partial<Findings>) {
  const gate = gateSchema.parse({ assay: 1, name: 'test', data, ...extra });
  const { rules, verdict } = judgeGate(gate, { ...nothing, ...found });
  return { results: rules, verdict };
}

describe('drift', () => {
  const record = (part: Partial<DriftRecord>): DriftRecord => ({
    column: 'age',
    role: 'feature',
    between: { reference: 'reference', current: 'train' },
    status: 'measured',
    reason: null,
    method: 'wasserstein',
    statistic: 0.05,
    value: 0.05,
    threshold: 0.1,
    drifted: false,
    p_value: null,
    adjusted_p_value: null,
    missing_share: { reference: 0, current: 0 },
    missing_drift: null,
    new_categories: null,
    vanished_categories: null,
    ...part,
  });
  const missing = { method: 'jensenshannon', value: 0.4, threshold: 0.1, drifted: true };
  const cases: readonly [DriftRecord[], string, string][] = [
    [
      [record({})],
      'pass',
      'age does not drift from reference to train: wasserstein is 0.05, the threshold 0.1',
    ],
    [
      [record({ value: 0.2, drifted: true })],
      'fail',
      'age drifts from reference to train: wasserstein is 0.2, the threshold 0.1',
    ],
    [
      [record({ missing_share: { reference: 0, current: 0.3 }, missing_drift: missing })],
      'fail',
      'age drifts from reference to train: 0% of its values are missing there, 30% here; jensenshannon is 0.4, the threshold 0.1',
    ],
    [
      [record({ status: 'not_measured', reason: 'it is empty', value: null, drifted: null })],
      'not_judged',
      'Drift of age from reference to train could not be judged: it is empty',
    ],
    [[], 'not_judged', 'Drift of age could not be judged: no two data sets of the gate have it'],
  ];
  it.each(cases)('of a named column: %#', (drift, status, sentence) => {
    const gate = { drift: { columns: { age: { severity: 'warning' as const } } } };
    const { results } = judge(gate, { drift });
    expect(results).toMatchObject([{ kind: 'drift', status, sentence, severity: 'warning' }]);
  });

  it.each([
    [0.5, 'pass'],
    [0.49, 'fail'],
  ] as const)('of at most the share %f: %s', (max_drifted_share, status) => {
    const drift = [record({}), record({ column: 'amount', missing_drift: missing })];
    const { results, verdict } = judge({ drift: { max_drifted_share } }, { drift });
    expect(results).toMatchObject([{ subject: 'max_drifted_share', status, value: 0.5 }]);
    expect(verdict.status).toBe(status === 'pass' ? 'pass' : 'fail');
  });
});

describe('changes of unit', () => {
  const change: TransformRecord = {
    column: 'amount',
    between: { reference: 'reference', current: 'train' },
    transform: 'factor',
    name: 'dollars to cents',
    parameters: { factor: 100 },
    share: 1,
    fit: 1,
    confidence: 'high',
    claim: 'looks multiplied by 100',
    sentence: 'amount looks multiplied by 100',
  };
  const judged = (unit_changes: GateInput['unit_changes'], transforms: TransformRecord[]) =>
    judge({ unit_changes }, { transforms });

  it('warn when nothing else is said, and fail the gate when they are critical', () => {
    expect(judged(undefined, [change]).verdict).toMatchObject({ failed: 0, warnings: 1 });
    expect(judged('critical', [change]).verdict).toMatchObject({ status: 'fail', sentence: change.sentence });
    expect(judged('ignore', [change]).results).toEqual([]);
  });

  it('count only beyond doubt, and their absence is a rule that passes where they are critical', () => {
    const doubtful: TransformRecord = { ...change, confidence: 'medium' };
    expect(judged('critical', [doubtful]).results.map(({ kind, status }) => [kind, status])).toEqual([
      ['unit_change', 'pass'],
    ]);
    expect(judged('warning', [doubtful]).results).toEqual([]);
  });

  it('are the reason that a failing check of the column gives', () => {
    const check: CheckRecord = {
      type: 'expect_column_max_to_be_between',
      title: 'Maximum',
      dataset: 'train',
      column: 'amount',
      status: 'fail',
      sentence: 'Maximum of amount is 5,000; expected at most 100',
      observed: {},
      severity: 'critical',
      where: null,
      suite: null,
      unexpected: null,
    };
    const { verdict } = judge({}, { checks: [check], transforms: [change] });
    expect(verdict.sentence).toBe(`${check.sentence}; it looks multiplied by 100`);
    const unexpected = {
      partial_unexpected_counts: [
        { value: 'UK', count: 2048 },
        { value: null, count: 3 },
      ],
      partial_unexpected_index_list: [],
    };
    expect(judge({}, { checks: [{ ...check, unexpected }] }).verdict.sentence).toBe(
      `${check.sentence}; such as "UK" (2,048)`,
    );
    const ofEval = { ...check, dataset: 'eval' } as const;
    expect(judge({}, { checks: [ofEval], transforms: [change] }).verdict.sentence).toBe(check.sentence);
  });
});
