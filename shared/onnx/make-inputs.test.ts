import { describe, expect, it } from 'vitest';
import type { Column, TensorType } from '../engines';
import { ProblemError } from '../problem';
import type { Binding } from './bind-features';
import { makeInputs } from './make-inputs';

const binding = (type: TensorType, features: string[], rank: 1 | 2 = 2): Binding => ({
  where: { file: 'model.onnx' },
  inputs: [{ name: 'X', type, rank, features, shape: '' }],
  unused: [],
  oneRowPerCall: false,
});

const a = Float64Array.of(1, 2, 3, 4);
const b = Float64Array.of(10, Number.NaN, 30.5, 40);
const make = (type: TensorType, columns: Record<string, Column>, from: number, to: number, rank: 1 | 2 = 2) =>
  makeInputs(binding(type, Object.keys(columns), rank), { rows: 4, columns }, from, to).X;

describe('makeInputs', () => {
  it('lays rows out one after the other, with NaN for a missing value', () => {
    const data = Float32Array.of(2, Number.NaN, 3, 30.5);
    expect(make('float32', { a, b }, 1, 3)).toEqual({ type: 'float32', dims: [2, 2], data });
  });

  it.each<[TensorType, unknown]>([
    ['float64', Float64Array.of(1, 2)],
    ['int32', Int32Array.of(1, 2)],
    ['int64', BigInt64Array.of(1n, 2n)],
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
    ['int64', b, "Feature 'value' has missing values, and input 'X' of the model takes int64."],
    ['int32', Float64Array.of(3.5), "Feature 'value' holds 3.5, and input 'X' of the model takes int32."],
    [
      'int32',
      Float64Array.of(2 ** 31),
      "Feature 'value' holds 2147483648, and input 'X' of the model takes int32.",
    ],
    ['bool', Float64Array.of(2), "Feature 'value' holds 2, and input 'X' of the model takes bool."],
  ])('refuses for %s what it cannot hold', (type, value, message) => {
    const made = () => make(type, { value }, 0, value.length);
    expect(made).toThrow(ProblemError);
    expect(made).toThrow(message);
  });

  it.each<[string, () => unknown]>([
    [
      'a column that was not read',
      () => makeInputs(binding('float32', ['c']), { rows: 4, columns: { a } }, 0, 1),
    ],
    ['rows past the end', () => make('float32', { a }, 2, 5)],
    ['text for numbers', () => make('float32', { a: ['x'] }, 0, 1)],
    ['numbers for text', () => make('string', { a }, 0, 1)],
  ])('%s is a bug of the caller', (_, made) => {
    expect(made).toThrow(/'[ac]'/);
    expect(made).not.toThrow(ProblemError);
  });
});
