import { describe, expect, it } from 'vitest';
import type { ColumnType, TensorType } from '../engines';
import { type Problem, ProblemError } from '../problem';
import { bindFeatures, type Feature, type Offer } from './bind-features';
import type { GraphInput, Shape } from './model-graph';

const input = (name: string, dims: Shape, type: TensorType | 'other' = 'float32'): GraphInput => ({
  name,
  type,
  dims,
});
const where = { file: 'model.onnx', field: 'models.candidate' };
const bind = (
  inputs: GraphInput[],
  features: Feature[],
  more: Partial<Offer> = {},
  metadata: Readonly<Record<string, string>> = {},
) => bindFeatures({ inputs, metadata }, { features, ...more }, where);
const named = (...names: string[]): Feature[] => names.map((name) => ({ name, type: 'float' }));
const typed = (name: string, type: ColumnType): Feature[] => [{ name, type }];

function problemOf(
  inputs: GraphInput[],
  features: Feature[],
  more: Partial<Offer> = {},
  metadata: Readonly<Record<string, string>> = {},
): Problem | undefined {
  try {
    bind(inputs, features, more, metadata);
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
      mappedBy: 'name',
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

  it.each<[string, string]>([
    ['account_age', 'account-age'],
    ['Account_Age', 'account age'],
    ['account_age:0', 'account_age'],
    ['größe_in_m', 'Größe in m'],
  ])('finds for input %s the column %s', (name, column) => {
    const { inputs, mappedBy } = bind([input(name, [null, 1]), input('a', [null, 1])], named('a', column));
    expect(inputs[0]).toMatchObject({ name, features: [column] });
    expect(mappedBy).toBe('name');
  });

  it('does not choose between two columns that are alike', () => {
    expect(
      problemOf([input('x_y', [null, 1]), input('a', [null, 1])], named('x-y', 'x y', 'a'))?.message,
    ).toMatch(/^The gate has no feature for input 'x_y'/);
  });

  it.each<[Record<string, string>, string[], string]>([
    [{ feature_names: '["b","c","a"]' }, ['b', 'c', 'a'], 'metadata'],
    [{ columns: 'c, a, b' }, ['c', 'a', 'b'], 'metadata'],
    [{ feature_names: '["B ","C","A"]' }, ['b', 'c', 'a'], 'metadata'],
    [{ feature_names: '["f0","f1","f2"]' }, ['a', 'b', 'c'], 'order'],
    [{ feature_names: '["b","b","a"]' }, ['a', 'b', 'c'], 'order'],
    [{ feature_names: '{"b":1}' }, ['a', 'b', 'c'], 'order'],
    [{ feature_names: '7' }, ['a', 'b', 'c'], 'order'],
    [{ trained_on: 'b,c,a' }, ['a', 'b', 'c'], 'order'],
  ])('with the metadata %j the only input takes %j, by %s', (metadata, features, by) => {
    const { inputs, mappedBy } = bind([input('X', [null, 3])], named('a', 'b', 'c'), {}, metadata);
    expect(inputs[0]?.features).toEqual(features);
    expect(mappedBy).toBe(by);
  });

  it('leaves out features that the metadata does not name', () => {
    const metadata = { feature_names: '["c","a"]' };
    const { inputs, unused } = bind([input('X', [null, 2])], named('a', 'b', 'c'), {}, metadata);
    expect(inputs[0]?.features).toEqual(['c', 'a']);
    expect(unused).toEqual(['b']);
  });

  it('refuses when the gate lacks some of the features that the metadata names', () => {
    const metadata = { feature_names: '["amount","country"]' };
    expect(problemOf([input('X', [null, 2])], named('amount', 'contry'), {}, metadata)?.message).toMatch(
      /^The model's metadata names features that the gate lacks: 'country' \(did you mean "contry"\?\)\. The model wants: X/,
    );
  });

  it('gives the columns that are left to the one input that is left', () => {
    const inputs = [input('hour', [null, 1], 'int64'), input('numbers', [null, 2])];
    const bound = bind(inputs, named('a', 'hour', 'b'));
    expect(bound.inputs.map(({ features }) => features)).toEqual([['hour'], ['a', 'b']]);
    expect(bound.mappedBy).toBe('order');
  });

  it('parts text from numbers where one input of each is left', () => {
    const features: Feature[] = [
      ...named('a'),
      ...typed('t', 'string'),
      ...named('b'),
      ...typed('u', 'string'),
    ];
    const inputs = [input('words', [null, 2], 'string'), input('numbers', [null, 2])];
    expect(bind(inputs, features).inputs.map((each) => each.features)).toEqual([
      ['t', 'u'],
      ['a', 'b'],
    ]);
  });

  it('fills numbered inputs in the order of the gate, and no others', () => {
    const numbered = [input('input_1', [null, 1]), input('input_2', [null, 1])];
    expect(bind(numbered, named('a', 'b')).inputs.map(({ features }) => features)).toEqual([['a'], ['b']]);
    const words = [input('height', [null, 1]), input('weight', [null, 1])];
    expect(problemOf(words, named('a', 'wieght'))?.message).toMatch(
      /^The gate has no feature for inputs 'height', 'weight' \(did you mean "wieght"\?\)\./,
    );
  });

  describe('a mapping that the gate declares', () => {
    const inputs = [input('a', [null, 1]), input('X', [null, 2])];

    it('comes first, and leaves the rest as ever', () => {
      const bound = bind(inputs, named('a', 'b', 'c'), { declared: { a: 'c' } });
      expect(bound.inputs.map(({ features }) => features)).toEqual([['c'], ['a', 'b']]);
      expect(bound.mappedBy).toBe('declared');
    });

    it('orders the columns of one input', () => {
      const bound = bind([input('X', [null, 3])], named('a', 'b', 'c'), { declared: { X: ['b', 'c', 'a'] } });
      expect(bound.inputs[0]?.features).toEqual(['b', 'c', 'a']);
    });

    it('may take columns that are no features of the gate', () => {
      const offer = { order: ['b', 'c'], declared: { a: 'z' } };
      const bound = bind(inputs, named('z', 'c', 'b'), offer);
      expect(bound.inputs.map(({ features }) => features)).toEqual([['z'], ['b', 'c']]);
      expect(bound.unused).toEqual([]);
    });

    it.each<[Record<string, string | string[]>, string]>([
      [{ Y: 'a' }, "The gate maps an input 'Y' that the model does not have: did you mean"],
      [{ a: 'amout' }, "The gate maps 'amout' to input 'a', and that is none of its features: did you mean"],
      [{ a: ['a', 'b'] }, "Input 'a' wants 1 values per row, and there are 2 features."],
    ])('%j is refused', (declared, message) => {
      const problem = problemOf(inputs, named('a', 'b', 'amount'), { declared });
      expect(problem?.message.startsWith(message)).toBe(true);
      expect(problem?.message).toContain('The model wants: a (float32 [?, 1]), X (float32 [?, 2]).');
    });
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
