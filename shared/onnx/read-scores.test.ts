import { describe, expect, it } from 'vitest';
import type { Tensor } from '../engines';
import { ProblemError } from '../problem';
import type { OutputPlan } from './plan-output';
import { readScores } from './read-scores';

const unnamed: OutputPlan = {
  name: 'p',
  gives: 'scores',
  task: 'binary',
  width: 1,
  classes: null,
  columns: null,
  classCount: null,
  columnOfTwo: 1,
  logits: false,
};
const ofThird: OutputPlan = { ...unnamed, classes: ['a', 'b', 'c'], columns: [2], classCount: 3 };
const multi: OutputPlan = {
  ...unnamed,
  gives: 'probabilities',
  task: 'multiclass',
  width: 3,
  classes: ['c', 'a', 'b'],
  columns: [2, 0, 1],
  classCount: 3,
};
const value: OutputPlan = { ...unnamed, task: 'regression', classCount: 1 };
const float = (dims: number[], ...values: number[]): Tensor => ({
  type: 'float32',
  dims,
  data: Float32Array.from(values),
});
function read(tensor: Tensor, rows: number, plan = unnamed): number[] {
  const target = new Float64Array((rows + 1) * plan.width).fill(-9);
  readScores(tensor, rows, plan, { file: 'm.onnx' }, target, 1);
  expect([...target.subarray(0, plan.width)]).toEqual(new Array(plan.width).fill(-9));
  return [...target.subarray(plan.width)];
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

describe('readScores', () => {
  it.each<[number[], number[], OutputPlan, number[]]>([
    [[2], [0.25, 0.5], unnamed, [0.25, 0.5]],
    [[2, 1], [0.25, 0.5], unnamed, [0.25, 0.5]],
    [[2, 2], [0.75, 0.25, 0.5, 0.5], unnamed, [0.25, 0.5]],
    [[2, 2], [0.75, 0.25, 0.5, 0.5], { ...unnamed, columnOfTwo: 0 }, [0.75, 0.5]],
    [[2, 3], [0.25, 0.25, 0.5, 0, 0, 1], ofThird, [0.5, 1]],
    [[2, 1], [0.25, 0.5], ofThird, [0.25, 0.5]],
    [[2, 3], [1, 2, 3, 4, 5, 6], multi, [3, 1, 2, 6, 4, 5]],
    [[2, 3], [1, 2, 3, 4, 5, 6], { ...multi, columns: [0, 1, 2] }, [1, 2, 3, 4, 5, 6]],
    [[2], [-3, 700], value, [-3, 700]],
    [[2, 1], [-3, 700], value, [-3, 700]],
  ])('reads %j', (dims, values, plan, scores) => {
    expect(read(float(dims, ...values), 2, plan)).toEqual(scores);
  });

  it.each<[number[], number[], OutputPlan, number[]]>([
    [[2, 1], [-2, 800], unnamed, [logistic(-2), 1]],
    [[2], [0, -800], unnamed, [0.5, 0]],
    [[2, 2], [1, 3, -900, 900], unnamed, [logistic(2), 1]],
    [[2, 2], [1, 3, -900, 900], { ...unnamed, columnOfTwo: 0 }, [logistic(-2), 0]],
    [[1, 3], [0, 0, Math.LN2], multi, [0.5, 0.25, 0.25]],
  ])('turns the logits %j %j into probabilities', (dims, values, plan, scores) => {
    const made = read(float(dims, ...values), dims[0] ?? 0, { ...plan, logits: true });
    for (const [at, score] of scores.entries()) expect(made[at]).toBeCloseTo(score, 7);
  });

  it('lets NaN and infinities through', () => {
    expect(read(float([3], Number.NaN, Number.POSITIVE_INFINITY, 2), 3)).toEqual([
      Number.NaN,
      Number.POSITIVE_INFINITY,
      2,
    ]);
    expect(read(float([2], Number.NaN, 0), 2, { ...unnamed, logits: true })).toEqual([Number.NaN, 0.5]);
  });

  it('reads half precision and whole numbers', () => {
    const half: Tensor = { type: 'float16', dims: [2], data: Uint16Array.of(0x3800, 0xc000) };
    expect(read(half, 2)).toEqual([0.5, -2]);
    const whole: Tensor = { type: 'int64', dims: [2], data: BigInt64Array.of(-4n, 5n) };
    expect(read(whole, 2, value)).toEqual([-4, 5]);
  });

  it.each<[string, Tensor, number, OutputPlan]>([
    ['[2, 3] for 2 rows', float([2, 3], 0, 0, 0, 0, 0, 0), 2, unnamed],
    ['[2, 2] for 2 rows', float([2, 2], 0, 0, 0, 0), 2, ofThird],
    ['[2, 2] for 2 rows', float([2, 2], 0, 0, 0, 0), 2, multi],
    ['[2, 1] for 2 rows', float([2, 1], 0, 0), 2, multi],
    ['[2, 2] for 2 rows', float([2, 2], 0, 0, 0, 0), 2, value],
    ['[1] for 2 rows', float([1], 0), 2, unnamed],
    ['[2, 1, 1] for 2 rows', float([2, 1, 1], 0, 0), 2, unnamed],
    ['[2, 0] for 2 rows', float([2, 0]), 2, unnamed],
    ['[] for 1 rows', float([], 0), 1, unnamed],
    ['bool [1] for 1 rows', { type: 'bool', dims: [1], data: Uint8Array.of(1) }, 1, unnamed],
  ])('refuses %s', (shape, tensor, rows, plan) => {
    expect(() => read(tensor, rows, plan)).toThrow(ProblemError);
    expect(() => read(tensor, rows, plan)).toThrow(shape);
  });
});
