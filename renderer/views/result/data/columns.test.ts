import { describe, expect, it } from 'vitest';
import { whatChanged } from '../../../../shared/findings/what-changed';
import type { DriftRecord } from '../../../../shared/run/schema';
import { sampleRun } from '../../../session/sample-run';
import { briefPercent } from './brief-percent';
import { filterColumns, sortAfterPress, sortColumns } from './column-order';
import { columnRows } from './column-rows';
import { firstView, rowsInView } from './columns-view';

const [age] = sampleRun.distributions;
const [record] = sampleRun.drift;
if (age === undefined || record === undefined) throw new Error('the sample has no column');

const named = (column: string, others: Partial<DriftRecord> = {}): DriftRecord => ({
  ...record,
  column,
  ...others,
});
const document = {
  ...sampleRun,
  distributions: [
    ...sampleRun.distributions,
    { ...age, column: 'zip10', tables: [] },
    { ...age, column: 'zip9', tables: age.tables.map((table) => ({ ...table, missing: 0, distinct: 3 })) },
  ],
  drift: [
    named('age'),
    named('zip9', { value: 0.5, drifted: true, between: { reference: 'train', current: 'eval' } }),
  ],
};
const rows = columnRows(document, whatChanged(document));
const names = (shown: typeof rows) => shown.map(({ column }) => column);

describe('the list of columns', () => {
  it('has the columns with evidence first, the others in the order of the data', () => {
    expect(names(rows)).toEqual(['plan', 'zip9', 'age', 'zip10']);
    expect(rows.map(({ place }) => place)).toEqual([0, 1, 2, 3]);
  });

  it('shows type, missing share, distinct values, drift and failed checks', () => {
    expect(rows.find(({ column }) => column === 'age')).toMatchObject({
      type: 'DOUBLE',
      missingShare: 0.2,
      distinct: 60,
      hasDrifted: false,
      failed: 0,
      severity: null,
      change: null,
    });
    expect(rows[0]).toMatchObject({ failed: 1, severity: 'critical', drift: null });
    expect(rows[3]).toMatchObject({ type: 'numeric', missingShare: null, distinct: null });
  });

  it('is searched in any case and filtered', () => {
    expect(names(filterColumns(rows, ' ZIP', 'all'))).toEqual(['zip9', 'zip10']);
    expect(names(filterColumns(rows, '', 'changed'))).toEqual(['plan', 'zip9']);
    expect(names(filterColumns(rows, '', 'drifted'))).toEqual(['zip9']);
    expect(names(filterColumns(rows, '', 'failed'))).toEqual(['plan']);
    expect(names(rowsInView(rows, { ...firstView, search: 'zip', filter: 'drifted' }))).toEqual(['zip9']);
  });

  it('is sorted by names with numbers in them, and by figures with those last that have none', () => {
    const by = (column: 'column' | 'missing' | 'drift', direction: 'ascending' | 'descending') =>
      names(sortColumns(rows, { column, direction }));
    expect(by('column', 'ascending')).toEqual(['age', 'plan', 'zip9', 'zip10']);
    expect(by('missing', 'descending')).toEqual(['age', 'plan', 'zip9', 'zip10']);
    expect(by('missing', 'ascending')).toEqual(['plan', 'zip9', 'age', 'zip10']);
    expect(by('drift', 'descending')).toEqual(['zip9', 'age', 'plan', 'zip10']);
    expect(sortColumns(rows, null)).toBe(rows);
  });

  it('starts with the most where much is worth a look, and turns on the next press', () => {
    const first = sortAfterPress(null, 'drift');
    expect(first).toEqual({ column: 'drift', direction: 'descending' });
    expect(sortAfterPress(first, 'drift').direction).toBe('ascending');
    expect(sortAfterPress(first, 'column')).toEqual({ column: 'column', direction: 'ascending' });
  });
});

it('writes shares briefly, and neither nothing nor all for what is not', () => {
  expect([0, 0.00001, 0.00917, 0.3, 0.999999, 1].map(briefPercent)).toEqual([
    '0%',
    '<0.01%',
    '0.92%',
    '30%',
    '>99.99%',
    '100%',
  ]);
});
