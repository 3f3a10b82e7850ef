import type { Columns, LoadedModel, Tensor } from '../engines';
import { ProblemError } from '../problem';
import type { Binding } from './bind-features';
import { createInputMaker } from './make-inputs';
import { isOutOfMemory, runtimeFailure } from './runtime-failure';

/** Takes the output of `rows` rows, the first of which is row `row` of the caller's. */
type Take = (tensor: Tensor, row: number, rows: number) => void;

/**
 * Runs the rows [from, to) of `columns`, the first of which is row `at` of the caller's, and hands their output over:
 * at once, or row by row where the model takes one in a call.
 */
export type RunRows = (columns: Columns, from: number, to: number, at: number, take: Take) => Promise<void>;

/** Raises `model-failed`, with the first row that fails, or `model-mismatch`. */
export function createRunner(model: LoadedModel, binding: Binding, output: string): RunRows {
  const { where } = binding;
  const maker = createInputMaker(binding);

  const runOnce = async (columns: Columns, from: number, to: number, at: number): Promise<Tensor> => {
    const inputs = maker.make(columns, from, to, at);
    const tensor = (await model.run(inputs, [output]))[output];
    maker.reuse(inputs, to - from);
    if (tensor === undefined) throw new Error(`output '${output}' was not given`);
    return tensor;
  };

  /** The first row of [from, to), which fails as a whole, that fails alone; -1 where only many together fail. */
  const firstFailing = async (columns: Columns, from: number, to: number, at: number): Promise<number> => {
    let [low, high] = [from, to];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (await fails(columns, low, middle, at + low - from)) high = middle;
      else low = middle;
    }
    return (await fails(columns, low, high, at + low - from)) ? at + low - from : -1;
  };

  const fails = async (columns: Columns, from: number, to: number, at: number): Promise<boolean> => {
    try {
      await runOnce(columns, from, to, at);
      return false;
    } catch {
      return true;
    }
  };

  const run = async (columns: Columns, from: number, to: number, at: number): Promise<Tensor> => {
    try {
      return await runOnce(columns, from, to, at);
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      const row = isOutOfMemory(error) ? -1 : await firstFailing(columns, from, to, at);
      throw runtimeFailure(error, 'model-failed', where, row < 0 ? '' : ` in row ${row + 1}`);
    }
  };

  return async (columns, from, to, at, take) => {
    const step = binding.oneRowPerCall ? 1 : to - from;
    for (let row = from; row < to; row += step) {
      take(await run(columns, row, row + step, at + row - from), at + row - from, step);
    }
  };
}
