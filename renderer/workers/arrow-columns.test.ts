import {
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  makeData,
  makeVector,
  Null,
  RecordBatch,
  Schema,
  Struct,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import { expect, test } from 'vitest';
import { columnsOfBatches, scaledDecimal } from './arrow-columns';

function batchOf(columns: Record<string, Vector>): RecordBatch {
  const entries = Object.entries(columns);
  const fields = entries.map(([name, vector]) => new Field(name, vector.type, true));
  const children = entries.map(([, vector]) => {
    const [data] = vector.data;
    if (data === undefined) throw new Error('no data');
    return data;
  });
  const length = entries[0]?.[1].length ?? 0;
  return new RecordBatch(
    new Schema(fields),
    makeData({ type: new Struct(fields), length, nullCount: 0, children }),
  );
}

const decimal = (...words: number[]) => new Uint32Array(words);

test('numbers of every type become doubles, with NaN for NULL', () => {
  const batch = batchOf({
    int: vectorFromArray([1, null, -3], new Int32()),
    long: vectorFromArray([1n, null, -(2n ** 40n)], new Int64()),
    double: vectorFromArray([0.5, null, Number.POSITIVE_INFINITY], new Float64()),
    bool: vectorFromArray([true, null, false], new Bool()),
    nothing: vectorFromArray([null, null, null], new Null()),
  });
  const { rows, columns } = columnsOfBatches(batch.schema, [batch]);
  expect(rows).toBe(3);
  expect(columns).toEqual({
    int: new Float64Array([1, Number.NaN, -3]),
    long: new Float64Array([1, Number.NaN, -(2 ** 40)]),
    double: new Float64Array([0.5, Number.NaN, Number.POSITIVE_INFINITY]),
    bool: new Float64Array([1, Number.NaN, 0]),
    nothing: new Float64Array([Number.NaN, Number.NaN, Number.NaN]),
  });
});

test('a decimal is scaled', () => {
  const words = new Uint32Array([1234, 0, 0, 0, -15 >>> 0, 0xffffffff, 0xffffffff, 0xffffffff]);
  const vector = makeVector(makeData({ type: new Decimal(3, 38, 128), length: 2, data: words }));
  const batch = batchOf({ d: vector });
  expect(columnsOfBatches(batch.schema, [batch]).columns.d).toEqual(new Float64Array([1.234, -0.015]));
});

test.each([
  [decimal(0, 0, 0, 0), 0, 0],
  [decimal(5, 0, 0, 0), 1, 0.5],
  [decimal(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff), 2, -0.01],
  [decimal(0, 0, 1, 0), 0, 2 ** 64],
  [decimal(0, 0, 0, 0x80000000), 0, -(2 ** 127)],
])('%j with scale %d', (words, scale, value) => {
  expect(scaledDecimal(words, scale)).toBe(value);
});

test('text and categories become strings', () => {
  const batch = batchOf({
    text: vectorFromArray(['a', null, 'ü'], new Utf8()),
    category: vectorFromArray(['x', null, 'x'], new Dictionary(new Utf8(), new Int32())),
  });
  expect(columnsOfBatches(batch.schema, [batch]).columns).toEqual({
    text: ['a', null, 'ü'],
    category: ['x', null, 'x'],
  });
});

test('batches follow one another; none at all still has its columns', () => {
  const batch = (value: number) => batchOf({ n: vectorFromArray([value], new Float64()) });
  expect(columnsOfBatches(batch(1).schema, [batch(1), batch(2)])).toEqual({
    rows: 2,
    columns: { n: new Float64Array([1, 2]) },
  });
  expect(columnsOfBatches(batch(1).schema, [])).toEqual({ rows: 0, columns: { n: new Float64Array(0) } });
});

test('a type that is neither a number nor text is a mistake in the SQL', () => {
  const batch = batchOf({ t: vectorFromArray([new Date(0)], new DateDay()) });
  expect(() => columnsOfBatches(batch.schema, [batch])).toThrow(/cast the result column "t"/);
});
