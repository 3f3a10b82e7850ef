import { describe, expect, it } from 'vitest';
import type { Tensor } from '../engines';
import { ProblemError } from '../problem';
import type { ScoreOutput } from './find-score-output';
import { readScores } from './read-scores';

const unnamed: ScoreOutput = { name: 'p', column: null, columnOfTwo: 1, classes: null };
const threeClasses: ScoreOutput = { name: 'p', column: 2, columnOfTwo: 1, classes: ['a', 'b', 'c'] };
const float = (dims: number[], ...values: number[]): Tensor => ({
  type: 'float32',
  dims,
  data: Float32Array.from(values),
});
const read = (tensor: Tensor, rows: number, output = unnamed) =>
  readScores(tensor, rows, output, { file: 'm.onnx' });

describe('readScores', () => {
  it.each<[number[], number[], ScoreOutput, number[]]>([
    [[2], [0.25, 0.5], unnamed, [0.25, 0.5]],
    [[2, 1], [0.25, 0.5], unnamed, [0.25, 0.5]],
    [[2, 2], [0.75, 0.25, 0.5, 0.5], unnamed, [0.25, 0.5]],
    [[2, 2], [0.75, 0.25, 0.5, 0.5], { ...unnamed, columnOfTwo: 0 }, [0.75, 0.5]],
    [[2, 3], [0.25, 0.25, 0.5, 0, 0, 1], threeClasses, [0.5, 1]],
    [[2, 1], [0.25, 0.5], threeClasses, [0.25, 0.5]],
  ])('reads %j', (dims, values, output, scores) => {
    expect(read(float(dims, ...values), 2, output)).toEqual({
      scores: Float64Array.from(scores),
      outsideUnit: false,
    });
  });

  it('takes scores that are no probabilities, and says so', () => {
    expect(read(float([2], -3, 2), 2)).toEqual({ scores: Float64Array.of(-3, 2), outsideUnit: true });
  });

  it('counts NaN and names the first row', () => {
    const made = () => read(float([3], 0, Number.NaN, Number.NaN), 3);
    expect(made).toThrow(ProblemError);
    expect(made).toThrow(
      "The model's score is not a finite number in 2 of 3 rows scored together; the first is row 2 of them.",
    );
  });

  it.each<[string, Tensor, number, ScoreOutput]>([
    ['[2, 3] for 2 rows', float([2, 3], 0, 0, 0, 0, 0, 0), 2, unnamed],
    ['[2, 2] for 2 rows', float([2, 2], 0, 0, 0, 0), 2, threeClasses],
    ['[1] for 2 rows', float([1], 0), 2, unnamed],
    ['[2, 1, 1] for 2 rows', float([2, 1, 1], 0, 0), 2, unnamed],
    ['[2, 0] for 2 rows', float([2, 0]), 2, unnamed],
    ['[] for 1 rows', float([], 0), 1, unnamed],
    ['int64 [1] for 1 rows', { type: 'int64', dims: [1], data: BigInt64Array.of(1n) }, 1, unnamed],
  ])('refuses %s', (shape, tensor, rows, output) => {
    expect(() => read(tensor, rows, output)).toThrow(ProblemError);
    expect(() => read(tensor, rows, output)).toThrow(shape);
  });
});
