import type { Column, Columns, TensorData } from '../engines';
import { raise, type Where } from '../problem';
import type { BoundInput } from './bind-features';
import { toFloat16Bits } from './float16';

/** What goes where: `rows` rows of `columns` from row `from` on, the first of which is row `firstRow` of the data. */
export interface Slots {
  readonly where: Where;
  readonly input: BoundInput;
  readonly columns: Columns;
  readonly from: number;
  readonly rows: number;
  readonly firstRow: number;
}

/** Rows laid out together: few enough that what is written to them stays in the processor's cache. */
const blockRows = 512;

interface Bounds {
  readonly min: number;
  readonly max: number;
}

const bits = (count: number): Bounds => ({ min: -(2 ** (count - 1)), max: 2 ** (count - 1) - 1 });
const bounds: Readonly<Partial<Record<BoundInput['type'], Bounds>>> = {
  int8: bits(8),
  uint8: { min: 0, max: 2 ** 8 - 1 },
  int16: bits(16),
  uint16: { min: 0, max: 2 ** 16 - 1 },
  int32: bits(32),
  uint32: { min: 0, max: 2 ** 32 - 1 },
  int64: { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
  uint64: { min: 0, max: Number.MAX_SAFE_INTEGER },
  bool: { min: 0, max: 1 },
};

/** Writes numbers row by row into `data`. Raises `model-mismatch` for what its type cannot hold. */
export function fillNumbers(data: Exclude<TensorData, readonly string[]>, slots: Slots): void {
  const { input } = slots;
  const sources = input.features.map((feature) => numbersOf(slots, feature));
  const limits = bounds[input.type];
  if (limits !== undefined) {
    for (const [at, source] of sources.entries()) checkWhole(source, input.features[at] ?? '', limits, slots);
  }
  if (data instanceof Float32Array || data instanceof Float64Array) fillFloats(data, sources, slots);
  else if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
    fillWide(new Uint32Array(data.buffer, data.byteOffset, data.length * 2), sources, slots);
  } else if (input.type === 'float16') fillFloat16(data, sources, slots);
  else fillWhole(data, sources, slots);
}

/** Writes text row by row, empty where it is missing. */
export function fillStrings(data: string[], slots: Slots): void {
  const { input, from, rows } = slots;
  const width = input.features.length;
  for (const [at, feature] of input.features.entries()) {
    const column = columnOf(slots, feature);
    if (column instanceof Float64Array) throw new TypeError(`'${feature}' arrived as numbers, not as text`);
    for (let row = 0; row < rows; row++) data[row * width + at] = column[from + row] ?? '';
  }
}

/** Four columns at a time: their numbers lie side by side in a row. */
function fillFloats(
  data: Float32Array | Float64Array,
  sources: readonly Float64Array[],
  { from, rows }: Slots,
): void {
  const width = sources.length;
  const inFours = width - (width % 4);
  for (let block = 0; block < rows; block += blockRows) {
    const first = from + block;
    const end = from + Math.min(block + blockRows, rows);
    for (let at = 0; at < inFours; at += 4) {
      const [a, b, c, d] = sources.slice(at, at + 4) as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      let to = block * width + at;
      for (let row = first; row < end; row++) {
        data[to] = a[row] as number;
        data[to + 1] = b[row] as number;
        data[to + 2] = c[row] as number;
        data[to + 3] = d[row] as number;
        to += width;
      }
    }
    for (let at = inFours; at < width; at++) {
      const source = sources[at] as Float64Array;
      let to = block * width + at;
      for (let row = first; row < end; row++) {
        data[to] = source[row] as number;
        to += width;
      }
    }
  }
}

type Small = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;

function fillFloat16(data: Small, sources: readonly Float64Array[], { from, rows }: Slots): void {
  const width = sources.length;
  for (const [at, source] of sources.entries()) {
    for (let row = 0; row < rows; row++) data[row * width + at] = toFloat16Bits(source[from + row] as number);
  }
}

function fillWhole(data: Small, sources: readonly Float64Array[], { from, rows }: Slots): void {
  const width = sources.length;
  for (const [at, source] of sources.entries()) {
    for (let row = 0; row < rows; row++) data[row * width + at] = source[from + row] as number;
  }
}

/** 64-bit integers by their two halves, the low one first as in the machine: a BigInt for each would be slow. */
function fillWide(data: Uint32Array, sources: readonly Float64Array[], { from, rows }: Slots): void {
  const width = sources.length;
  for (const [at, source] of sources.entries()) {
    for (let row = 0; row < rows; row++) {
      const value = source[from + row] as number;
      const to = 2 * (row * width + at);
      data[to] = value;
      data[to + 1] = Math.floor(value / 2 ** 32);
    }
  }
}

function checkWhole(source: Float64Array, feature: string, { min, max }: Bounds, slots: Slots): void {
  const { from, rows } = slots;
  for (let row = from; row < from + rows; row++) {
    const value = source[row] as number;
    if (!(value >= min && value <= max) || Math.trunc(value) !== value) refuse(slots, feature, row, value);
  }
}

function numbersOf(slots: Slots, feature: string): Float64Array {
  const column = columnOf(slots, feature);
  if (!(column instanceof Float64Array)) throw new TypeError(`'${feature}' arrived as text, not as numbers`);
  return column;
}

function columnOf({ columns, from, rows }: Slots, feature: string): Column {
  const column = columns.columns[feature];
  if (column === undefined) throw new RangeError(`Column '${feature}' was not read`);
  if (from < 0 || from + rows > column.length)
    throw new RangeError(`'${feature}' has no rows to ${from + rows}`);
  return column;
}

function refuse({ where, input, from, firstRow }: Slots, feature: string, row: number, value: number): never {
  const at = `row ${firstRow + row - from + 1}`;
  const what = Number.isNaN(value) ? `has no value in ${at}` : `holds ${value} in ${at}`;
  return raise(
    'model-mismatch',
    `Feature '${feature}' ${what}, and input '${input.name}' of the model takes ${input.type}.`,
    where,
    `Fill or drop such rows of '${feature}' in the data, or export the model with a float input, where a missing value is NaN.`,
  );
}
