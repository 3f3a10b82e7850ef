import { describe, expect, it } from 'vitest';
import type { TensorType } from '../engines';
import { ProblemError } from '../problem';
import { findScoreOutput, type Label } from './find-score-output';
import type { ClassLabels, GraphOutput } from './model-graph';

const output = (name: string, type: TensorType): GraphOutput => ({
  name,
  type,
  dims: [null],
  kind: 'tensor',
});
const label = output('label', 'int64');
const find = (outputs: GraphOutput[], classes: ClassLabels | null = null, positive: Label = 1) =>
  findScoreOutput(outputs, classes, positive, { file: 'model.onnx' });

describe('findScoreOutput', () => {
  it.each<[string, GraphOutput[]]>([
    ['the only float output', [label, output('variable', 'float32')]],
    ['a float64 output', [label, output('variable', 'float64')]],
    ['the one that is named a probability', [output('shap', 'float32'), output('Probabilities', 'float32')]],
  ])('takes %s', (_, outputs) => {
    expect(find(outputs).name).toBe(outputs[1]?.name);
  });

  it.each<[Label, ClassLabels | null, number | null]>([
    [1, [0, 1], 1],
    [0, [0, 1], 0],
    [true, [0, 1], 1],
    [false, [0, 1], 0],
    [true, ['False', 'True'], 1],
    ['fraud', ['fraud', 'legit'], 0],
    ['1', [0, 1], 1],
    ['fraud', [0, 1], 1],
    [3, [1, 2, 3], 2],
    [1, null, null],
  ])('the positive label %s of the classes %j is column %s', (positive, classes, column) => {
    expect(find([output('p', 'float32')], classes, positive).column).toBe(column);
  });

  it.each<[Label, 0 | 1]>([
    [1, 1],
    ['fraud', 1],
    [0, 0],
    [false, 0],
  ])('without classes the positive label %s is column %s of two', (positive, column) => {
    expect(find([output('p', 'float32')], null, positive).columnOfTwo).toBe(column);
  });

  it.each<[string, GraphOutput[], ClassLabels | null]>([
    ['The model has no probability output. Its outputs: label (int64 [?]).', [label], null],
    [
      'The model has several outputs that could be the probability: ',
      [output('a', 'float32'), output('b', 'float32')],
      null,
    ],
    [
      "The model knows the classes fraud, legit; the gate's positive label is 1.",
      [output('p', 'float32')],
      ['fraud', 'legit'],
    ],
  ])('%s', (message, outputs, classes) => {
    expect(() => find(outputs, classes)).toThrow(ProblemError);
    expect(() => find(outputs, classes)).toThrow(message);
  });
});
