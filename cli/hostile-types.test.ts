import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GateInput, gateSchema } from '../shared/gate/schema';
import type { RunOutcome } from '../shared/pipeline/progress';
import { type RunDocument, runSchema } from '../shared/run/schema';
import { runGate } from './testing/run-gate';
import { runSmallGate } from './testing/small-gate';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-types-'));
  copyFileSync(resolve('shared/profile/reference/odd-types.parquet'), join(folder, 'odd.parquet'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A gate of data alone over the file that has a column of every type. */
function runOddTypes(extra: Partial<GateInput>): Promise<RunOutcome> {
  const data = { train: 'odd.parquet', reference: 'odd.parquet' };
  return runGate(folder, gateSchema.parse({ assay: 1, name: 'odd types', data, ...extra }));
}

function documentOf(outcome: RunOutcome): RunDocument {
  if (outcome.status !== 'finished') throw new Error(JSON.stringify(outcome));
  return runSchema.parse(JSON.parse(JSON.stringify(outcome.document)));
}

const statuses = ({ checks }: RunDocument) => checks.map(({ status, sentence }) => `${status}: ${sentence}`);

test('a column that cannot be read is told as such, and stops nothing but the checks that read it', async () => {
  const document = documentOf(
    await runOddTypes({
      expectations: [
        { type: 'expect_column_values_to_not_be_null', column: 'decimal_256' },
        { type: 'expect_table_row_count_to_equal', value: 12 },
        { type: 'expect_column_to_exist', column: 'decimal_256' },
        { type: 'expect_column_type_to_be', column: 'decimal_256', type_: 'string' },
        { type: 'expect_table_row_count_to_equal', value: 12, where: 'decimal_256 > 1' },
        { type: 'expect_table_rows_to_be_unique', column_list: ['int8', 'decimal_256_inside'] },
        { type: 'expect_column_max_to_be_between', column: 'int8', max_value: 127 },
      ],
    }),
  );
  expect(statuses(document)).toEqual([
    expect.stringMatching(/^error: column "decimal_256" of odd\.parquet cannot be read here/),
    expect.stringMatching(/^pass: /),
    expect.stringMatching(/^pass: train has the column decimal_256 \(DECIMAL\(60,2\)\)/),
    expect.stringMatching(/^fail: decimal_256 holds DECIMAL\(60,2\); expected string/),
    expect.stringMatching(/^error: column "decimal_256" of odd\.parquet cannot be read here/),
    expect.stringMatching(/^error: column "decimal_256_inside" of odd\.parquet cannot be read here/),
    expect.stringMatching(/^pass: /),
  ]);
  const told = document.distributions.find(({ column }) => column === 'decimal_256');
  expect(told).toMatchObject({ kind: 'unsupported', tables: [{ sql_type: 'DECIMAL(60,2)' }, {}] });
  expect(document.drift.find(({ column }) => column === 'decimal_256')?.reason).toMatch(
    /cannot be read here/,
  );
});

test('a column that cannot be read is a problem where a model takes it', async () => {
  const outcome = await runOddTypes({
    data: { eval: 'odd.parquet' },
    target: 'flags',
    features: ['decimal_256'],
    models: { candidate: 'absent.onnx' },
  });
  expect(outcome).toMatchObject({
    status: 'problem',
    problems: [{ kind: 'column-type', where: { field: 'decimal_256' } }],
  });
});

test('every check of every column is made or is an error of its own', async () => {
  const names = documentOf(await runOddTypes({})).distributions.map(({ column }) => column);
  const expectations = names.flatMap(
    (column): NonNullable<GateInput['expectations']> => [
      { type: 'expect_column_values_to_be_unique', column },
      { type: 'expect_column_values_to_match_regex', column, regex: 'never' },
      { type: 'expect_column_value_z_scores_to_be_less_than', column, threshold: 0.001 },
      { type: 'expect_column_most_common_value_to_be_in_set', column, value_set: ['never'] },
      { type: 'expect_column_max_to_be_between', column, max_value: '1900-01-01' },
      { type: 'expect_column_pair_values_to_be_equal', column_A: column, column_B: 'int8' },
    ],
  );
  const { checks } = documentOf(await runOddTypes({ expectations }));
  expect(checks).toHaveLength(expectations.length);
  const raw = checks.filter(({ sentence }) => / could not be asked: /.test(sentence));
  expect(raw.map(({ column, sentence }) => `${column}: ${sentence.split(': ')[1]}`).toSorted()).toEqual([
    'date_far: Conversion Error',
    'greatest: Out of Range Error',
  ]);
});

test('a condition may name its table; the rows that it keeps are listed', async () => {
  const check = {
    type: 'expect_column_values_to_be_between',
    dataset: 'eval',
    column: 'id',
    max_value: -1,
    where: 'eval.id < 2',
  } as const;
  const [found] = documentOf(await runSmallGate('*', { expectations: [check] })).checks;
  expect(found?.status).toBe('fail');
  expect(found?.unexpected?.partial_unexpected_index_list.map(({ row, key }) => [row, key])).toEqual([
    [999, '1'],
    [1000, '0'],
  ]);
});

test('rows that cannot be listed leave the verdict as it is, and the other checks', async () => {
  const check = { type: 'expect_column_values_to_be_between', dataset: 'eval', column: 'id' } as const;
  const { checks } = documentOf(
    await runSmallGate('*', {
      expectations: [
        { ...check, max_value: -1, where: 'rowid < 2' },
        { ...check, max_value: 10_000 },
      ],
    }),
  );
  expect(checks.map(({ status, unexpected }) => [status, unexpected])).toEqual([
    ['fail', null],
    ['pass', null],
  ]);
  expect(checks[0]?.sentence).toMatch(/2 of 2 values of id .*; its rows cannot be listed: .*rowid/);
});

test('long values make no long sentence', async () => {
  const of = { dataset: 'eval' as const, column: 'v', value_set: ['never'] };
  const outcome = await runSmallGate("*, repeat('long ', 40000) || id % 30 AS v", {
    expectations: [
      { type: 'expect_column_distinct_values_to_be_in_set', ...of },
      { type: 'expect_column_distinct_values_to_equal_set', ...of },
      { type: 'expect_column_most_common_value_to_be_in_set', ...of },
      { type: 'expect_column_to_vary', dataset: 'eval', column: 'v', max_share: 0.01 },
    ],
  });
  const { checks } = documentOf(outcome);
  expect(checks.map(({ status }) => status)).toEqual(['fail', 'fail', 'fail', 'fail']);
  for (const check of checks) {
    expect(JSON.stringify(check).length).toBeLessThan(12_000);
    expect(check.sentence).toMatch(/long…/);
  }
});
