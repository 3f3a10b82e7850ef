import { expect, it } from 'vitest';
import { sampleRun } from '../../../session/sample-run';
import { checkFacts } from '../check-facts';
import { figureRows } from './figure-rows';
import { cellText, rowsAsText, valuesAsText } from './unexpected-text';

const unexpected = {
  partial_unexpected_counts: [
    { value: 'a\tb', count: 3 },
    { value: null, count: 1 },
  ],
  partial_unexpected_index_list: [{ row: 7, key: 'say "x"', value: 0.1 }],
};

it('copies values and rows as a spreadsheet takes them', () => {
  expect(valuesAsText(unexpected)).toBe('value\trows\n"a\tb"\t3\n\t1');
  expect(rowsAsText(unexpected)).toBe('row\tkey\tvalue\n7\t"say ""x"""\t0.1');
  expect([null, '', 0].map(cellText)).toEqual(['null', '(empty)', '0']);
});

it('has the figures that a kind of column has', () => {
  const [age, plan] = sampleRun.distributions;
  const texts = (distribution = age) => {
    const [table] = distribution?.tables ?? [];
    if (distribution === undefined || table === undefined) return {};
    return Object.fromEntries(figureRows(distribution).map(({ title, text }) => [title, text(table)]));
  };
  expect(texts()).toEqual({
    Type: 'DOUBLE',
    Rows: '1,000',
    Missing: '200 (20%)',
    Distinct: '60',
    Mean: '40',
    'Std. deviation': '12',
    Least: '18',
    Median: '38',
    '99th percentile': '80',
    Greatest: '90',
  });
  expect(Object.keys(texts(plan))).toEqual(['Type', 'Rows', 'Missing', 'Distinct']);
});

it('writes the figures of moments as dates and their spread as a length', () => {
  const [age] = sampleRun.distributions;
  const [table] = age?.tables ?? [];
  if (age === undefined || table === undefined) throw new Error('the sample has no table');
  const day = 86_400_000;
  const moments = { ...table, mean: 1.25 * day + 0.4, stdev: 2 * day, min: 0, infinite: 4 };
  const distribution = { ...age, kind: 'temporal' as const, edges: [0, 3 * day], tables: [moments] };
  const texts = Object.fromEntries(figureRows(distribution).map(({ title, text }) => [title, text(moments)]));
  expect(texts).toMatchObject({
    Mean: '1970-01-02 06:00',
    'Std. deviation': '2 days',
    Least: '1970-01-01',
    Infinite: '4',
  });
});

it('tells of a check what it found, with whole counts', () => {
  const [check] = sampleRun.checks;
  if (check === undefined) throw new Error('the sample has no check');
  const observed = {
    element_count: 1_000_000,
    missing_count: 0,
    unexpected_count: 1234,
    unexpected_percent: 0.1234,
    unexpected_percent_total: 0.1234,
  };
  expect(checkFacts({ ...check, title: 'Range', severity: 'warning', observed })).toEqual([
    'Range',
    'severity warning',
    'element count: 1,000,000',
    'unexpected count: 1,234',
    'unexpected percent: 0.1234%',
  ]);
});
