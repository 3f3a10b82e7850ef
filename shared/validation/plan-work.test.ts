import { describe, expect, it } from 'vitest';
import { expectationSchema } from '../checks';
import { type Dataset, datasets } from '../checks/check';
import type { ColumnInfo } from '../engines';
import { unreadableColumn } from '../parquet-problems';
import type { StoredTable } from '../pipeline/table-store';
import type { Declared } from './declared';
import { planWork, type Work } from './plan-work';

const rows = 1000;
const table = (
  dataset: Dataset,
  names: readonly string[],
  types: Record<string, ColumnInfo['type']> = {},
): StoredTable => ({
  dataset,
  file: `${dataset}.parquet`,
  info: { rows, columns: names.map((name) => ({ name, type: types[name] ?? 'float', sqlType: 'DOUBLE' })) },
});
const declared = (input: object): Declared => ({ expectation: expectationSchema.parse(input), suite: null });
const mean = (column: string, where?: string) =>
  declared({
    type: 'expect_column_mean_to_be_between',
    column,
    max_value: 1,
    ...(where === undefined ? {} : { where }),
  });
const held = (work: Work | undefined, dataset: Dataset) => [...(work?.columns[dataset] ?? [])];
const cells = ({ columns }: Work) => datasets.reduce((sum, one) => sum + (columns[one]?.size ?? 0) * rows, 0);
const names = Array.from({ length: 50 }, (_, index) => `c${index}`);

describe('work is divided', () => {
  const tables = { train: table('train', names), reference: table('reference', names) };
  const checks = [...names, ...names].map((name) => mean(name));
  const plan = planWork(checks, names, tables, { key: 'c0', always: {}, budget: 12_000 });

  it('into pieces that fit, with every check and every profile once', () => {
    expect(plan.length).toBeGreaterThan(5);
    for (const piece of plan) expect(cells(piece)).toBeLessThanOrEqual(12_000);
    expect(plan.flatMap((piece) => piece.checks).sort((a, b) => a - b)).toEqual(
      checks.map((_, index) => index),
    );
    expect(plan.flatMap((piece) => piece.profiles)).toEqual(names);
  });

  it('so that each check has its column and the key, in the reference too', () => {
    for (const piece of plan) {
      for (const at of piece.checks) {
        for (const column of ['c0', names[at % names.length] as string]) {
          expect(held(piece, 'train')).toContain(column);
          expect(held(piece, 'reference')).toContain(column);
        }
      }
    }
  });

  it('a single check that needs more than fits is still made', () => {
    expect(planWork([mean('c1')], [], tables, { key: undefined, always: {}, budget: 1 })[0]?.checks).toEqual([
      0,
    ]);
  });
});

it('holds a bounded number of columns, however few their values, but all that a single check needs', () => {
  const many = Array.from({ length: 700 }, (_, index) => `c${index}`);
  const tables = { train: table('train', many), eval: table('eval', many) };
  const all = declared({ type: 'expect_table_rows_to_be_unique' });
  const plan = planWork([all], many, tables, { key: undefined, always: {}, budget: 1e12 });
  const sizes = plan.map((piece) => held(piece, 'train').length);
  expect(sizes).toEqual([700, 200, 200, 200, 100]);
  expect(plan.flatMap(({ profiles }) => profiles)).toEqual(many);
});

it('a text column counts by its bytes, where they are known', () => {
  const plain = table('train', names);
  const columns = plain.info.columns.map((one) => ({ ...one, sizeBytes: 8 * 10 * rows }));
  const tables = { train: { ...plain, info: { ...plain.info, columns } } };
  const plan = planWork([], names, tables, { key: undefined, always: {}, budget: 20 * rows });
  expect(plan.map((piece) => held(piece, 'train').length)).toEqual(Array.from({ length: 25 }, () => 2));
});

it('holds no column that the engine cannot read, though a check asks for it', () => {
  const readable = table('train', ['a', 'b']);
  const unreadable = unreadableColumn('train.parquet', 'b');
  const columns = readable.info.columns.map((one) =>
    one.name === 'b' ? ({ ...one, type: 'other', unreadable } as const) : one,
  );
  const tables = { train: { ...readable, info: { ...readable.info, columns } } };
  const [work] = planWork([mean('b', 'a > 1')], ['a', 'b'], tables, { key: 'b', always: {}, budget: 1e9 });
  expect(held(work, 'train')).toEqual(['a']);
  expect(work?.profiles).toEqual(['a', 'b']);
});

it('holds what a condition names, what always must be held, and no column that is not there or cannot be read', () => {
  const tables = {
    train: table('train', ['a', 'b', 'list'], { list: 'other' }),
    eval: table('eval', ['a', 'x']),
  };
  const always = { eval: new Set(['x', 'gone']) };
  const [work] = planWork([mean('a', '"B" > 1')], ['list'], tables, { key: 'id', always, budget: 1e9 });
  expect(held(work, 'train')).toEqual(['a', 'b']);
  expect(held(work, 'eval')).toEqual(['x']);
});

it('holds the columns of another data set for a check between two', () => {
  const tables = { train: table('train', ['a']), eval: table('eval', ['a']) };
  const check = declared({
    type: 'expect_column_values_to_be_in_other_table',
    dataset: 'eval',
    column: 'a',
    other: 'train',
  });
  const [work] = planWork([check], [], tables, { key: undefined, always: {}, budget: 1e9 });
  expect(held(work, 'train')).toEqual(['a']);
  expect(held(work, 'eval')).toEqual(['a']);
});
