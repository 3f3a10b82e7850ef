import type { Column, Columns, Tensor, TensorData } from '../engines';
import { raise } from '../problem';
import type { Binding, BoundInput } from './bind-features';

/**
 * The model's inputs for the rows [from, to) of `columns`. A missing value becomes NaN in a float input and an empty
 * string in a string input.
 *
 * Raises `model-mismatch` when an integer or bool input would get a missing value or one that it cannot hold.
 */
export function makeInputs(
  binding: Binding,
  columns: Columns,
  from: number,
  to: number,
): Record<string, Tensor> {
  const rows = to - from;
  return Object.fromEntries(
    binding.inputs.map((input) => {
      const width = input.features.length;
      const dims = input.rank === 1 ? [rows] : [rows, width];
      const slots: Slots = { binding, input, columns, from, rows, width };
      return [input.name, { type: input.type, dims, data: makeData(slots) }];
    }),
  );
}

interface Slots {
  readonly binding: Binding;
  readonly input: BoundInput;
  readonly columns: Columns;
  readonly from: number;
  readonly rows: number;
  readonly width: number;
}

function makeData(slots: Slots): TensorData {
  const size = slots.rows * slots.width;
  switch (slots.input.type) {
    case 'float32':
      return fillNumbers(slots, new Float32Array(size), null);
    case 'float64':
      return fillNumbers(slots, new Float64Array(size), null);
    case 'int32':
      return fillNumbers(slots, new Int32Array(size), { min: -(2 ** 31), max: 2 ** 31 - 1 });
    case 'bool':
      return fillNumbers(slots, new Uint8Array(size), { min: 0, max: 1 });
    case 'int64':
      return toInt64(fillNumbers(slots, new Float64Array(size), safeIntegers));
    case 'string':
      return fillStrings(slots, new Array<string>(size).fill(''));
  }
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

const safeIntegers: Bounds = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

function toInt64(values: Float64Array): BigInt64Array {
  const data = new BigInt64Array(values.length);
  for (let at = 0; at < values.length; at++) data[at] = BigInt(values[at] ?? 0);
  return data;
}

/** `whole` are the bounds of an integer type; null lets every double through. */
function fillNumbers<T extends Float32Array | Float64Array | Int32Array | Uint8Array>(
  slots: Slots,
  data: T,
  whole: Bounds | null,
): T {
  const { input, from, rows, width } = slots;
  input.features.forEach((feature, at) => {
    const column = columnOf(slots, feature);
    if (!(column instanceof Float64Array))
      throw new TypeError(`'${feature}' arrived as text, not as numbers`);
    for (let row = 0; row < rows; row++) {
      const value = column[from + row] ?? Number.NaN;
      if (whole !== null && !(Number.isInteger(value) && value >= whole.min && value <= whole.max)) {
        refuse(slots, feature, value);
      }
      data[row * width + at] = value;
    }
  });
  return data;
}

function fillStrings(slots: Slots, data: string[]): readonly string[] {
  const { input, from, rows, width } = slots;
  input.features.forEach((feature, at) => {
    const column = columnOf(slots, feature);
    if (column instanceof Float64Array) throw new TypeError(`'${feature}' arrived as numbers, not as text`);
    for (let row = 0; row < rows; row++) data[row * width + at] = column[from + row] ?? '';
  });
  return data;
}

function columnOf({ columns, from, rows }: Slots, feature: string): Column {
  const column = columns.columns[feature];
  if (column === undefined) throw new RangeError(`Column '${feature}' was not read`);
  if (from < 0 || from + rows > column.length)
    throw new RangeError(`'${feature}' has no rows to ${from + rows}`);
  return column;
}

function refuse({ binding, input }: Slots, feature: string, value: number): never {
  const what = Number.isNaN(value) ? 'has missing values' : `holds ${value}`;
  return raise(
    'model-mismatch',
    `Feature '${feature}' ${what}, and input '${input.name}' of the model takes ${input.type}.`,
    binding.where,
    `Fill or drop such rows of '${feature}' in the data, or export the model with a float input, where a missing value is NaN.`,
  );
}
