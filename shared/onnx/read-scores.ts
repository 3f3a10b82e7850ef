import type { Tensor, TensorData } from '../engines';
import { raise, type Where } from '../problem';
import { fromFloat16Bits } from './float16';
import type { OutputPlan } from './plan-output';

/**
 * Takes the planned columns out of an output tensor, [rows], [rows, 1] or [rows, classes], and writes them into
 * `target`, row-major [.., plan.width], from row `at` on. NaN and infinities come through.
 *
 * Raises `model-mismatch` when the tensor has another shape.
 */
export function readScores(
  tensor: Tensor,
  rows: number,
  plan: OutputPlan,
  where: Where,
  target: Float64Array,
  at: number,
): void {
  const { dims } = tensor;
  const [length, width = 1] = dims;
  const columns = length === rows && dims.length <= 2 ? columnsOf(width, plan) : null;
  const values = columns === null ? null : numbersOf(tensor);
  if (columns === null || values === null) refuseShape(tensor, rows, plan, where);
  if (plan.logits) writeFromLogits(values, rows, width, columns, target, at);
  else copyColumns(values, rows, width, columns, target, at);
}

type Numbers = Exclude<TensorData, readonly string[] | BigInt64Array | BigUint64Array>;

function numbersOf({ type, data }: Tensor): Numbers | null {
  if (type === 'bool' || Array.isArray(data)) return null;
  if (type === 'float16') return Float64Array.from(data as Uint16Array, fromFloat16Bits);
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return Float64Array.from(data, Number);
  return data as Numbers;
}

/** null: a tensor of this width cannot hold the answer. */
function columnsOf(width: number, plan: OutputPlan): readonly number[] | null {
  if (plan.gives === 'probabilities') return width === plan.classCount ? plan.columns : null;
  if (width === 1) return [0];
  if (plan.classCount !== null) return width === plan.classCount ? plan.columns : null;
  return width === 2 ? [plan.columnOfTwo] : null;
}

function copyColumns(
  values: Numbers,
  rows: number,
  width: number,
  columns: readonly number[],
  target: Float64Array,
  at: number,
): void {
  const wide = columns.length;
  if (wide === width && columns.every((column, each) => column === each)) {
    target.set(values.length === rows * width ? values : values.subarray(0, rows * width), at * wide);
    return;
  }
  for (let each = 0; each < wide; each++) {
    const column = columns[each] ?? 0;
    let to = at * wide + each;
    for (let from = column; from < rows * width; from += width) {
      target[to] = values[from] ?? Number.NaN;
      to += wide;
    }
  }
}

/** One column is the logit of the positive class; of several, those of the classes. */
function writeFromLogits(
  values: Numbers,
  rows: number,
  width: number,
  columns: readonly number[],
  target: Float64Array,
  at: number,
): void {
  const wide = columns.length;
  for (let row = 0; row < rows; row++) {
    const first = row * width;
    for (let each = 0; each < wide; each++) {
      const own = values[first + (columns[each] ?? 0)] ?? Number.NaN;
      // 1 / sum over the classes of exp(theirs - own): softmax, and for one column the logistic function.
      let sum = width === 1 ? 1 + Math.exp(-own) : 0;
      for (let other = 0; width > 1 && other < width; other++) {
        sum += Math.exp((values[first + other] ?? Number.NaN) - own);
      }
      target[(at + row) * wide + each] = 1 / sum;
    }
  }
}

function refuseShape(
  { type, dims }: Tensor,
  rows: number,
  { name, task, classes }: OutputPlan,
  where: Where,
): never {
  const wanted = classes === null ? 'two classes' : `the classes ${classes.join(', ')}`;
  const given = `Output '${name}' is ${type} [${dims.join(', ')}] for ${rows} rows, which is`;
  return raise(
    'model-mismatch',
    task === 'regression'
      ? `${given} not one value for each row.`
      : `${given} no score for each row nor a probability for each of ${wanted}.`,
    where,
    task === 'regression'
      ? 'Export the model so that it gives one value for each row of features, [N, 1] or [N], or name such an output as `output`.'
      : 'Export the model so that it gives one row of probabilities for each row of features: [N, 1] or [N, classes].',
  );
}
