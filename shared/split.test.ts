import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ColumnInfo } from './engines';
import { gateSchema } from './gate/schema';
import { splitExpectations } from './gate/split-expectations';
import { splitColumn, splitCondition } from './split';
import { literal } from './sql';
import { nativeEngine, type TestEngine, wasmEngine } from './testing/both-engines';

interface Reference {
  readonly integers: readonly string[];
  readonly texts: readonly string[];
  readonly splits: readonly { readonly fraction: number; readonly salt: string; readonly eval: string }[];
  readonly edges: readonly (readonly [key: number, fraction: number, isEval: boolean])[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('checks/reference/split.json', import.meta.url), 'utf8'),
);
const { integers, texts, splits, edges } = reference;
const column = (type: ColumnInfo['type']): ColumnInfo => ({ name: 'key', type, sqlType: '' });

let engines: Record<string, TestEngine>;
beforeAll(async () => {
  engines = { native: await nativeEngine(), wasm: await wasmEngine() };
  for (const engine of Object.values(engines)) {
    const list = texts.map((text) =>
      text
        .split('\0')
        .map((part) => literal(part))
        .join(' || chr(0) || '),
    );
    await engine.run(`CREATE TABLE integers AS SELECT unnest([${integers.join(', ')}]::BIGINT[]) AS key`);
    await engine.run(`CREATE TABLE texts AS SELECT unnest([${list.join(', ')}]) AS key`);
  }
});

/** One bit for each key, as hexadecimal digits. */
async function partsOf(engine: TestEngine, condition: string): Promise<string> {
  let bits = '';
  for (const table of ['integers', 'texts']) {
    const { columns } = await engine.query(`SELECT CAST(${condition} AS INTEGER) AS part FROM ${table}`);
    bits += Array.from(columns.part as Float64Array).join('');
  }
  return BigInt(`0b${bits}`)
    .toString(16)
    .padStart(bits.length / 4, '0');
}

describe.each(['native', 'wasm'])('%s', (name) => {
  test.each(splits)('10,000 keys as Python: fraction $fraction, salt "$salt"', async (split) => {
    const engine = engines[name] as TestEngine;
    const condition = splitCondition(column('string'), { by: 'key', ...split });
    expect(await partsOf(engine, condition)).toBe(split.eval);
  });

  test('fractions next to a key, compared exactly', async () => {
    const engine = engines[name] as TestEngine;
    const list = edges.map(
      ([key, fraction]) =>
        `CAST((SELECT ${splitCondition(column('integer'), { by: 'key', fraction, salt: '' })} FROM (SELECT ${key} AS key)) AS INTEGER)`,
    );
    const { columns } = await engine.query(`SELECT unnest([${list.join(', ')}]) AS part`);
    expect([...(columns.part as Float64Array)]).toEqual(edges.map(([, , isEval]) => Number(isEval)));
  });
});

test('a missing key belongs to no part', async () => {
  const condition = splitCondition(column('string'), { by: 'key', fraction: 0.5, salt: 'a' });
  const { columns } = await (engines.native as TestEngine).query(
    `SELECT (${condition}) IS NULL AS none FROM (SELECT CAST(NULL AS VARCHAR) AS key)`,
  );
  expect(columns.none?.[0]).toBe(1);
});

test('keys that are written in more than one way are refused', () => {
  expect(splitColumn(column('date'), 'a.parquet').name).toBe('key');
  for (const type of ['float', 'boolean', 'timestamp', 'other'] as const)
    expect(() => splitColumn(column(type), 'a.parquet')).toThrow(/cannot be split by "key"/);
});

test('the split of a gate stands for an expectation on each part', () => {
  const gate = gateSchema.parse({
    assay: 1,
    name: 'split',
    data: { train: 'train.parquet', eval: 'eval.parquet' },
    split: { by: 'id', fraction: 0.2 },
  });
  const common = {
    type: 'expect_rows_to_belong_to_split',
    by: 'id',
    fraction: 0.2,
    salt: '',
    severity: 'critical',
  };
  expect(splitExpectations(gate)).toMatchObject([
    { ...common, dataset: 'train', part: 'train' },
    { ...common, dataset: 'eval', part: 'eval' },
  ]);
  expect(splitExpectations({ ...gate, split: undefined })).toEqual([]);
});
