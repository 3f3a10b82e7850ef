import { expect, test } from 'vitest';
import { parseGate } from './parse';

const gate = (expectation: string) => `assay: 1
name: leakage
data: { train: train.parquet }
expectations:
  - ${expectation}
`;

test.each([
  [
    '{ type: expect_dates_to_not_overlap, column: day, other: eval }',
    'expect_dates_to_not_overlap compares train with eval, which data does not name',
  ],
  [
    '{ type: expect_column_values_to_be_in_other_table, column: city, other: train }',
    'the check compares train with itself',
  ],
])('%s', (expectation, message) => {
  const parsed = parseGate(gate(expectation), 'gate.yaml');
  expect(parsed).toMatchObject({ ok: false, problems: [{ message, where: { line: 5 } }] });
});
