import { describe, expect, it } from 'vitest';
import type { Column, TensorType } from '../engines';
import { ProblemError } from '../problem';
import type { Binding } from './bind-features';
import { createInputMaker } from './make-inputs';

const binding = (type: TensorType, features: string[], rank: 1 | 2 = 2): Binding => ({
  where: { file: 'model.onnx' },
  inputs: [{ name: 'X', type, rank, features, shape: '' }],
  mappedBy: 'name',
  unused: [],
  oneRowPerCall: false,
});

const a = Float64Array.of(1, 2, 3, 4);
const b = Float64Array.of(10, Number.NaN, 30.5, 40);
const make = (type: TensorType, columns: Record<string, Column>, from: number, to: number, rank: 1 | 2 = 2) =>
  createInputMaker(binding(type, Object.keys(columns), rank)).make({ rows: 4, columns }, from, to, from).X;

describe('makeInputs', () => {
  it('lays rows out one after the other, with NaN for a missing value', () => {
    const data = Float32Array.of(2, Number.NaN, 3, 30.5);
    expect(make('float32', { a, b }, 1, 3)).toEqual({ type: 'float32', dims: [2, 2], data });
  });

  it.each<[TensorType, unknown]>([
    ['float64', Float64Array.of(1, 2)],
    ['int32', Int32Array.of(1, 2)],
    ['int64', BigInt64Array.of(1n, 2n)],
    ['uint64', BigUint64Array.of(1n, 2n)],
    ['int8', Int8Array.of(1, 2)],
    ['uint8', Uint8Array.of(1, 2)],
    ['int16', Int16Array.of(1, 2)],
    ['uint16', Uint16Array.of(1, 2)],
    ['uint32', Uint32Array.of(1, 2)],
    ['float16', Uint16Array.of(0x3c00, 0x4000)],
  ])('makes %s', (type, data) => {
    expect(make(type, { a }, 0, 2, 1)).toEqual({ type, dims: [2], data });
  });

  it('makes bools of zeros and ones', () => {
    const data = Uint8Array.of(1, 0);
    expect(make('bool', { flag: Float64Array.of(1, 0) }, 0, 2)).toEqual({ type: 'bool', dims: [2, 1], data });
  });

  it('makes text, empty for a missing value', () => {
    expect(make('string', { word: ['x', null, 'z'] }, 1, 3)?.data).toEqual(['', 'z']);
  });

  it('keeps large integers', () => {
    const data = make('int64', { id: Float64Array.of(-9007199254740991, 9007199254740991) }, 0, 2)?.data;
    expect(data).toEqual(BigInt64Array.of(-9007199254740991n, 9007199254740991n));
  });

  it.each<[TensorType, Column, string]>([
    ['int64', b, "Feature 'value' has no value in row 2, and input 'X' of the model takes int64."],
    [
      'int32',
      Float64Array.of(3.5),
      "Feature 'value' holds 3.5 in row 1, and input 'X' of the model takes int32.",
    ],
    [
      'int32',
      Float64Array.of(2 ** 31),
      "Feature 'value' holds 2147483648 in row 1, and input 'X' of the model takes int32.",
    ],
    [
      'int64',
      Float64Array.of(1, Number.POSITIVE_INFINITY),
      "Feature 'value' holds Infinity in row 2, and input 'X' of the model takes int64.",
    ],
    [
      'uint8',
      Float64Array.of(-1),
      "Feature 'value' holds -1 in row 1, and input 'X' of the model takes uint8.",
    ],
    ['bool', Float64Array.of(2), "Feature 'value' holds 2 in row 1, and input 'X' of the model takes bool."],
  ])('refuses for %s what it cannot hold', (type, value, message) => {
    const made = () => make(type, { value }, 0, value.length);
    expect(made).toThrow(ProblemError);
    expect(made).toThrow(message);
  });

  it('lays out more rows than one block, in whichever type', () => {
    const rows = 1700;
    const columns = Object.fromEntries(
      ['v', 'w', 'x', 'y', 'z'].map((name, at) => [
        name,
        Float64Array.from({ length: rows }, (_, row) => 10 * row + at),
      ]),
    );
    const expected = Array.from({ length: 1690 * 5 }, (_, at) => 10 * (7 + Math.floor(at / 5)) + (at % 5));
    for (const type of ['float32', 'float64', 'int32', 'int64'] as const) {
      const maker = createInputMaker(binding(type, ['v', 'w', 'x', 'y', 'z']));
      const { data } = maker.make({ rows, columns }, 7, 1697, 7).X ?? {};
      expect(Array.from(data ?? [], Number)).toEqual(expected);
    }
  });

  it('writes over a tensor only when it was given back', () => {
    const maker = createInputMaker(binding('float32', ['a']));
    const table = { rows: 4, columns: { a } };
    const first = maker.make(table, 0, 2, 0);
    const second = maker.make(table, 2, 4, 2);
    expect(second.X).not.toBe(first.X);
    expect(first.X?.data).toEqual(Float32Array.of(1, 2));
    maker.reuse(first, 2);
    expect(maker.make(table, 0, 3, 0).X).not.toBe(first.X);
    maker.reuse(first, 2);
    expect(maker.make(table, 1, 3, 1).X).toBe(first.X);
    expect(first.X?.data).toEqual(Float32Array.of(2, 3));
  });

  it('numbers the rows of the whole data set', () => {
    const maker = createInputMaker(binding('int64', ['b']));
    expect(() => maker.make({ rows: 4, columns: { b } }, 2, 4, 1000)).toThrow("'b' holds 30.5 in row 1001,");
  });

  it.each<[string, () => unknown]>([
    [
      'a column that was not read',
      () => createInputMaker(binding('float32', ['c'])).make({ rows: 4, columns: { a } }, 0, 1, 0),
    ],
    ['rows past the end', () => make('float32', { a }, 2, 5)],
    ['text for numbers', () => make('float32', { a: ['x'] }, 0, 1)],
    ['numbers for text', () => make('string', { a }, 0, 1)],
  ])('%s is a bug of the caller', (_, made) => {
    expect(made).toThrow(/'[ac]'/);
    expect(made).not.toThrow(ProblemError);
  });
});
