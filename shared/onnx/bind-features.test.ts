import { describe, expect, it } from 'vitest';
import type { ColumnType, TensorType } from '../engines';
import { type Problem, ProblemError } from '../problem';
import { bindFeatures, type Feature } from './bind-features';
import type { GraphInput, Shape } from './model-graph';

const input = (name: string, dims: Shape, type: TensorType | 'other' = 'float32'): GraphInput => ({
  name,
  type,
  dims,
});
const where = { file: 'model.onnx', field: 'models.candidate' };
const bind = (inputs: GraphInput[], features: Feature[]) => bindFeatures({ inputs }, features, where);
const named = (...names: string[]): Feature[] => names.map((name) => ({ name, type: 'float' }));
const typed = (name: string, type: ColumnType): Feature[] => [{ name, type }];

function problemOf(inputs: GraphInput[], features: Feature[]): Problem | undefined {
  try {
    bind(inputs, features);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0];
    throw error;
  }
  return undefined;
}

describe('bindFeatures', () => {
  it('joins inputs to features by name, whatever their order, and reports the rest', () => {
    const inputs = [input('b', [null, 1]), input('a', ['N'], 'int64')];
    expect(bind(inputs, named('a', 'x', 'b'))).toEqual({
      where,
      inputs: [
        { name: 'b', type: 'float32', rank: 2, features: ['b'], shape: '[?, 1]' },
        { name: 'a', type: 'int64', rank: 1, features: ['a'], shape: '[N]' },
      ],
      unused: ['x'],
      oneRowPerCall: false,
    });
  });

  it.each<[Shape]>([[['N', 3]], [[null, null]], [null]])(
    'fills the only input, %j, in the order of the gate',
    (dims) => {
      const { inputs, unused } = bind([input('X', dims)], named('c', 'a', 'b'));
      expect(inputs).toMatchObject([{ name: 'X', rank: 2, features: ['c', 'a', 'b'] }]);
      expect(unused).toEqual([]);
    },
  );

  it('takes an input for all features even when one of them has its name', () => {
    expect(bind([input('b', [null, 2])], named('a', 'b')).inputs[0]?.features).toEqual(['a', 'b']);
  });

  it('sees that a model takes one row in a call', () => {
    expect(bind([input('X', [1, 2])], named('a', 'b')).oneRowPerCall).toBe(true);
  });

  it.each<[ColumnType, TensorType, boolean]>([
    ['integer', 'float32', true],
    ['boolean', 'bool', true],
    ['float', 'int64', true],
    ['string', 'string', true],
    ['string', 'float32', false],
    ['float', 'string', false],
    ['timestamp', 'float32', false],
    ['other', 'int32', false],
  ])('a column of type %s in an input of type %s: %s', (column, type, fits) => {
    expect(problemOf([input('a', [null, 1], type)], typed('a', column)) === undefined).toBe(fits);
  });

  it('says what the gate has and what the model wants', () => {
    expect(problemOf([input('X', ['N', 8])], named('a', 'b'))).toMatchObject({
      kind: 'model-mismatch',
      message:
        "Input 'X' wants 8 values per row, and there are 2 features. The model wants: X (float32 [N, 8]). The gate has 2 features: a (float), b (float).",
      where,
    });
  });

  it.each<[string, GraphInput[], Feature[]]>([
    [
      "The gate has no feature for inputs 'c', 'd'.",
      [input('a', [null, 1]), input('c', null), input('d', null)],
      named('a'),
    ],
    ["Input 'X' is not a table of rows.", [input('X', [null, 3, 32, 32])], named('a', 'b', 'c')],
    ["Input 'X' is not a table of rows.", [input('X', ['N'])], named('a', 'b')],
    ["Input 'a' has a type that a table cannot fill.", [input('a', [null, 1], 'other')], named('a')],
    ['The model takes exactly 32 rows in a call.', [input('X', [32, 2])], named('a', 'b')],
    [
      "Feature 'a' is of type string, and input 'X' takes float32.",
      [input('X', [null, 1])],
      typed('a', 'string'),
    ],
    ['The model takes no input.', [], named('a')],
  ])('%s', (message, inputs, features) => {
    const problem = problemOf(inputs, features);
    expect(problem?.kind).toBe('model-mismatch');
    expect(problem?.message.startsWith(message)).toBe(true);
  });
});
