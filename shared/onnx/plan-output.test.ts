import { describe, expect, it } from 'vitest';
import type { TensorType } from '../engines';
import { ProblemError } from '../problem';
import type { Label } from './label-names';
import type { ClassLabels, GraphOutput } from './model-graph';
import { type OutputWishes, planOutput } from './plan-output';

const output = (name: string, type: TensorType, kind: GraphOutput['kind'] = 'tensor'): GraphOutput => ({
  name,
  type,
  dims: [null],
  kind,
});
const label = output('label', 'int64');
const maps: GraphOutput = { name: 'maps', type: 'other', dims: null, kind: 'sequence-of-maps' };
const plan = (
  outputs: GraphOutput[],
  classLabels: ClassLabels | null = null,
  wishes: Partial<OutputWishes> = {},
) =>
  planOutput(
    { outputs, classLabels },
    { task: 'binary', positiveLabel: 1, classes: null, ...wishes },
    { file: 'model.onnx' },
  );

describe('planOutput', () => {
  it.each<[string, GraphOutput[]]>([
    ['the only float output', [label, output('variable', 'float32')]],
    ['a float64 output', [label, output('variable', 'float64')]],
    ['a float16 output', [label, output('variable', 'float16')]],
    ['the one that is named a probability', [output('shap', 'float32'), output('Probabilities', 'float32')]],
  ])('takes %s', (_, outputs) => {
    expect(plan(outputs)).toMatchObject({ name: outputs[1]?.name, gives: 'scores', width: 1 });
  });

  it('takes the output that the gate names', () => {
    const outputs = [output('a', 'float32'), output('b', 'float32'), label];
    expect(plan(outputs, null, { output: 'b' }).name).toBe('b');
    expect(plan(outputs, null, { output: 'label' })).toMatchObject({
      name: 'label',
      gives: 'labels',
      width: 0,
    });
  });

  it.each<[Label, ClassLabels, number]>([
    [1, [0, 1], 1],
    [0, [0, 1], 0],
    [true, [0, 1], 1],
    [false, [0, 1], 0],
    [true, ['False', 'True'], 1],
    ['fraud', ['fraud', 'legit'], 0],
    ['1', [0, 1], 1],
    ['fraud', [0, 1], 1],
    [3, [1, 2, 3], 2],
  ])('the positive label %s of the classes %j is column %s', (positiveLabel, classes, column) => {
    expect(plan([output('p', 'float32')], classes, { positiveLabel })).toMatchObject({
      columns: [column],
      classCount: classes.length,
    });
  });

  it.each<[Label, 0 | 1]>([
    [1, 1],
    ['fraud', 1],
    [0, 0],
    [false, 0],
  ])('without classes the positive label %s is column %s of two', (positiveLabel, columnOfTwo) => {
    expect(plan([output('p', 'float32')], null, { positiveLabel })).toMatchObject({
      columns: null,
      columnOfTwo,
    });
  });

  it('reads labels where there is nothing else', () => {
    expect(plan([label])).toMatchObject({ name: 'label', gives: 'labels' });
    expect(plan([output('label', 'string')], null, { task: 'multiclass' }).gives).toBe('labels');
  });

  it('reads one value for a regression, whole numbers where there are no others', () => {
    const wishes = { task: 'regression' } as const;
    expect(plan([output('variable', 'float32')], null, wishes)).toMatchObject({ gives: 'scores', width: 1 });
    expect(plan([label], null, wishes)).toMatchObject({ name: 'label', gives: 'scores' });
    expect(plan([output('shap', 'float32'), output('variable', 'float32')], null, wishes).name).toBe(
      'variable',
    );
  });

  it.each<[ClassLabels | null, Label[] | null, string[], number[]]>([
    [['a', 'b', 'c'], null, ['a', 'b', 'c'], [0, 1, 2]],
    [null, ['c', 'a', 'b'], ['c', 'a', 'b'], [0, 1, 2]],
    [
      ['a', 'b', 'c'],
      ['c', 'a', 'b'],
      ['c', 'a', 'b'],
      [2, 0, 1],
    ],
    [
      [0, 1, 2],
      ['2', 1, '0'],
      ['2', '1', '0'],
      [2, 1, 0],
    ],
  ])('classes of the model %j and of the gate %j', (known, wanted, classes, columns) => {
    const wishes = { task: 'multiclass', classes: wanted } as const;
    expect(plan([label, output('p', 'float32')], known, wishes)).toMatchObject({
      gives: 'probabilities',
      width: 3,
      classes,
      columns,
    });
  });

  it.each<[string, GraphOutput[], ClassLabels | null, Partial<OutputWishes>]>([
    ['The model has no probability output. Its outputs: a (uint8 [?]).', [output('a', 'uint8')], null, {}],
    [
      'The model has several outputs that could be the probability: ',
      [output('a', 'float32'), output('b', 'float32')],
      null,
      {},
    ],
    [
      "The model knows the classes fraud, legit; the gate's positive label is 1.",
      [output('p', 'float32')],
      ['fraud', 'legit'],
      {},
    ],
    ['The model gives its probabilities as a sequence of maps', [label, maps], null, {}],
    ['The model gives its probabilities as a sequence of maps', [label, maps], null, { output: 'maps' }],
    [
      'The model has no output \'labl\': did you mean "label"? Its outputs: label (int64 [?]).',
      [label],
      null,
      { output: 'labl' },
    ],
    [
      "Output 'label' holds labels, and the gate says that its scores are logits.",
      [label],
      null,
      { scoresAre: 'logits' },
    ],
    [
      "Output 'y' holds the values of a regression",
      [output('y', 'float32')],
      null,
      { scoresAre: 'logits', task: 'regression' },
    ],
    [
      "Output 't' cannot be the predicted value of a row",
      [output('t', 'string')],
      null,
      { task: 'regression' },
    ],
    [
      'The model does not name its classes, and neither does the gate.',
      [output('p', 'float32')],
      null,
      { task: 'multiclass' },
    ],
    [
      "The model has no class 'lov': did you mean \"low\"? The model's classes: high, low. The gate's classes: high, lov.",
      [output('p', 'float32')],
      ['high', 'low'],
      { task: 'multiclass', classes: ['high', 'lov'] },
    ],
    [
      "The gate has no class 'middle'",
      [output('p', 'float32')],
      ['high', 'low', 'middle'],
      { task: 'multiclass', classes: ['high', 'low'] },
    ],
    [
      'The gate names a class twice',
      [output('p', 'float32')],
      ['high', 'low'],
      { task: 'multiclass', classes: ['high', 'low', 'low'] },
    ],
  ])('%s', (message, outputs, classes, wishes) => {
    expect(() => plan(outputs, classes, wishes)).toThrow(ProblemError);
    expect(() => plan(outputs, classes, wishes)).toThrow(message);
  });
});
