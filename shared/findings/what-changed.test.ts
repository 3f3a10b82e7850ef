import { describe, expect, it } from 'vitest';
import type { CheckRecord, DistributionRecord, DriftRecord, TransformRecord } from '../run/schema';
import { driftStrength } from './drift-strength';
import type { DataSections } from './finding';
import { whatChanged } from './what-changed';

const between = { reference: 'reference', current: 'train' } as const;
const nothing: DataSections = { distributions: [], drift: [], transforms: [], checks: [] };

function table(
  dataset: 'reference' | 'train' | 'eval',
  others: Partial<DistributionRecord['tables'][number]> = {},
) {
  const figures = { mean: null, p50: null, p99: null, min: null, max: null, distinct: null, stdev: null };
  return {
    dataset,
    rows: 1000,
    missing: 0,
    counts: [],
    ...figures,
    sql_type: 'DOUBLE',
    infinite: 0,
    quantiles: [],
    ...others,
  };
}

function distribution(column: string, tables: DistributionRecord['tables']): DistributionRecord {
  return { column, role: 'feature', kind: 'numeric', scale: 'linear', edges: [], categories: [], tables };
}

function drift(column: string, others: Partial<DriftRecord> = {}): DriftRecord {
  return {
    column,
    role: 'feature',
    between,
    status: 'measured',
    reason: null,
    method: 'wasserstein',
    statistic: null,
    value: 0.4,
    threshold: 0.1,
    drifted: true,
    p_value: null,
    adjusted_p_value: null,
    missing_share: { reference: 0, current: 0 },
    missing_drift: null,
    new_categories: null,
    vanished_categories: null,
    ...others,
  };
}

const unit = (column: string, others: Partial<TransformRecord> = {}): TransformRecord => ({
  column,
  between,
  transform: 'scale',
  name: 'dollars to cents',
  parameters: { factor: 100 },
  share: 1,
  claim: 'looks multiplied by 100',
  fit: 0.999,
  confidence: 'high',
  sentence: `${column} looks multiplied by 100 (dollars to cents?)`,
  ...others,
});

const check = (column: string | null, others: Partial<CheckRecord> = {}): CheckRecord => ({
  type: 'expect_column_values_to_be_between',
  title: 'Values between',
  dataset: 'train',
  column,
  status: 'fail',
  sentence: `12 values of ${column} are not between 0 and 1`,
  observed: {},
  severity: 'critical',
  where: null,
  suite: null,
  unexpected: null,
  ...others,
});

const columns = (document: Partial<DataSections>) =>
  whatChanged({ ...nothing, ...document }).map(({ column }) => column);
const only = (document: Partial<DataSections>) => {
  const [first, second] = whatChanged({ ...nothing, ...document });
  expect(second).toBeUndefined();
  return first;
};

describe('what changed', () => {
  it('is nothing where nothing did', () => {
    const same = distribution('x', [table('reference', { missing: 30 }), table('train', { missing: 40 })]);
    const steady = drift('x', { drifted: false, value: 0.01 });
    expect(
      columns({ distributions: [same], drift: [steady], checks: [check('x', { status: 'pass' })] }),
    ).toEqual([]);
  });

  it('ranks a change of unit, a lost column, a failed check, strong drift, lost values and new categories', () => {
    const gone = distribution('gone', [table('reference')]);
    const emptier = distribution('emptier', [table('reference'), table('train', { missing: 300 })]);
    const plan = distribution('plan', [table('reference'), table('train')]);
    const fresh = { count: 2, share: 0.09, examples: [{ value: 'gold', count: 90 }] };
    expect(
      columns({
        distributions: [plan, emptier, gone],
        drift: [drift('plan', { drifted: false, new_categories: fresh }), drift('moved', { value: 5 })],
        transforms: [unit('amount')],
        checks: [check('limited'), check(null)],
      }),
    ).toEqual(['amount', 'gone', 'limited', 'moved', 'emptier', 'plan']);
  });

  it('tells the strongest finding of a column and the others briefly', () => {
    const amount = only({
      transforms: [unit('amount')],
      checks: [check('amount', { severity: 'warning' }), check('amount', { sentence: 'grave' })],
      drift: [drift('amount', { value: 0.9 })],
    });
    expect(amount).toMatchObject({
      kind: 'unit_change',
      between,
      sentence: 'amount looks multiplied by 100 (dollars to cents?)',
      also: ['2 failed checks', 'drift reference to train'],
    });
    expect(amount?.evidence).toBeCloseTo(32 * 0.999 + 8 + 4 * 0.9);
    const { sentence } =
      only({ checks: [check('a', { severity: 'info' }), check('a', { sentence: 'grave' })] }) ?? {};
    expect(sentence).toBe('grave');
  });

  it('counts each kind once, at its strongest', () => {
    const twice = only({
      drift: [drift('x'), drift('x', { between: { reference: 'train', current: 'eval' } })],
    });
    expect(twice?.evidence).toBeCloseTo(4 * 0.8);
  });

  it('weighs a check by its severity and a transform by how sure it is', () => {
    expect(
      columns({
        checks: [check('told', { severity: 'info' }), check('warned', { severity: 'warning' })],
        transforms: [unit('perhaps', { confidence: 'medium', fit: 0.2 })],
      }),
    ).toEqual(['warned', 'perhaps', 'told']);
  });

  it('does not tell what chance explains', () => {
    const few = distribution('few', [
      table('reference', { rows: 20 }),
      table('train', { rows: 20, missing: 2 }),
    ]);
    const rare = { count: 1, share: 0.001, examples: [{ value: 'odd', count: 1 }] };
    const distributions = [few, distribution('plan', [table('reference'), table('train')])];
    expect(
      columns({ distributions, drift: [drift('plan', { drifted: false, new_categories: rare })] }),
    ).toEqual([]);
  });

  it('tells of another type, not of another width', () => {
    const typed = (from: string, to: string) => [
      distribution('x', [table('reference', { sql_type: from }), table('train', { sql_type: to })]),
    ];
    expect(only({ distributions: typed('DOUBLE', 'VARCHAR') })?.sentence).toBe(
      'x is VARCHAR in train, DOUBLE in reference',
    );
    expect(columns({ distributions: typed('INTEGER', 'BIGINT') })).toEqual([]);
  });

  it('lets an eval set have fewer columns, and knows that a gate may have no reference', () => {
    expect(
      columns({ distributions: [distribution('a', [table('train')]), distribution('b', [table('eval')])] }),
    ).toEqual([]);
  });
});

describe('the strength of drift', () => {
  it('is a half at the threshold and grows towards one, for distances and p-values alike', () => {
    const p = (value: number, adjusted: number | null = null) =>
      driftStrength(drift('x', { threshold: 0.05, value, p_value: value, adjusted_p_value: adjusted }));
    expect(driftStrength(drift('x', { value: 0.1 }))).toBeCloseTo(0.5);
    expect(driftStrength(drift('x', { value: 0.9 }))).toBeCloseTo(0.9);
    expect(driftStrength(drift('x', { value: 0 }))).toBe(0);
    expect(p(0.05)).toBeCloseTo(0.5);
    expect(p(1)).toBe(0);
    expect(p(0)).toBe(1);
    expect(p(0.01, 0.2)).toBeLessThan(0.5);
    expect(driftStrength(drift('x', { threshold: 0, value: 0 }))).toBe(1);
    expect(driftStrength(drift('x', { status: 'not_measured', value: null }))).toBeNull();
  });
});
