import type { Columns, Tensor } from '../engines';
import type { Binding, BoundInput } from './bind-features';
import { fillNumbers, fillStrings, type Slots } from './fill-tensor';

export type Inputs = Readonly<Record<string, Tensor>>;

export interface InputMaker {
  /**
   * The model's inputs for the rows [from, to) of `columns`. A missing value becomes NaN in a float input and an empty
   * string in a string input. The tensors are the caller's until `reuse`.
   *
   * `firstRow` numbers the row `from`, from 0, in the problems: raises `model-mismatch` when an integer or bool input
   * would get a missing value or one that it cannot hold.
   */
  make(columns: Columns, from: number, to: number, firstRow: number): Inputs;
  /** Gives tensors back: a later batch of as many rows is written over them. */
  reuse(inputs: Inputs, rows: number): void;
}

/** Lays columns out as the rows that the model takes. */
export function createInputMaker(binding: Binding): InputMaker {
  let spare: { readonly rows: number; readonly inputs: Inputs } | null = null;
  return {
    make(columns, from, to, firstRow) {
      const rows = to - from;
      const inputs = spare?.rows === rows ? spare.inputs : allocate(binding, rows);
      spare = null;
      for (const input of binding.inputs) {
        const tensor = inputs[input.name];
        if (tensor === undefined) throw new Error(`No tensor for '${input.name}'`);
        fill(tensor, { where: binding.where, input, columns, from, rows, firstRow });
      }
      return inputs;
    },
    reuse(inputs, rows) {
      spare = { rows, inputs };
    },
  };
}

function allocate(binding: Binding, rows: number): Inputs {
  return Object.fromEntries(binding.inputs.map((input) => [input.name, emptyTensor(input, rows)]));
}

function emptyTensor({ type, rank, features }: BoundInput, rows: number): Tensor {
  const size = rows * features.length;
  const dims = rank === 1 ? [rows] : [rows, features.length];
  return { type, dims, data: emptyData(type, size) };
}

function emptyData(type: Tensor['type'], size: number): Tensor['data'] {
  return type === 'string' ? new Array<string>(size).fill('') : new arrays[type](size);
}

const arrays = {
  float32: Float32Array,
  float64: Float64Array,
  float16: Uint16Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  bool: Uint8Array,
} as const satisfies Record<Exclude<Tensor['type'], 'string'>, unknown>;

function fill({ data }: Tensor, slots: Slots): void {
  if (Array.isArray(data)) fillStrings(data, slots);
  else fillNumbers(data as Exclude<Tensor['data'], readonly string[]>, slots);
}
