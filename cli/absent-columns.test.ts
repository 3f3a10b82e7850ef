import { expect, test } from 'vitest';
import type { TableInfo } from '../shared/engines';
import { type GateInput, gateSchema } from '../shared/gate/schema';
import { absentColumns } from './absent-columns';

const info: TableInfo = {
  rows: 1,
  columns: ['id', 'amount', 'country'].map((name) => ({ name, type: 'float' as const, sqlType: 'DOUBLE' })),
};

function absent(extra: Partial<GateInput>): readonly string[] {
  const gate = gateSchema.parse({ assay: 1, name: 'data', data: { train: 'a.parquet' }, ...extra });
  const checks = gate.expectations.map((expectation) => ({ expectation, suite: null }));
  return absentColumns(gate, checks, { train: { file: 'a.parquet', info } });
}

const notNull = { type: 'expect_column_values_to_not_be_null', column: 'amont' } as const;

test('misspelt columns of checks, of the key and of drift are each told once, with the likely name', () => {
  expect(
    absent({
      key: 'idd',
      expectations: [notNull, notNull],
      drift: { columns: { contry: {} }, exclude: ['amuont', 'other'] },
    }),
  ).toEqual([
    'expect_column_values_to_not_be_null: train has no column "amont": did you mean "amount"?',
    'key: no data set of the gate has a column "idd": did you mean "id"?',
    'drift.columns: no data set of the gate has a column "contry": did you mean "country"?',
    'drift.exclude: no data set of the gate has a column "amuont": did you mean "amount"?',
    'drift.exclude: no data set of the gate has a column "other"',
  ]);
});

test('columns that are there, and those whose existence is judged, are not told', () => {
  const exist = { type: 'expect_column_to_exist', column: 'amont' } as const;
  expect(absent({ key: 'id', expectations: [notNull, exist], drift: { exclude: ['country'] } })).toEqual([]);
});
