import { DataType, type RecordBatch, type Schema, type Vector } from 'apache-arrow';
import type { Column, Columns } from '../../shared/engines';

type Cell = (value: unknown) => number;

/** Record batches of one schema, end to end, as the core wants them. */
export function columnsOfBatches(schema: Schema, batches: readonly RecordBatch[]): Columns {
  const rows = batches.reduce((sum, batch) => sum + batch.numRows, 0);
  const columns = schema.fields.map(({ name, type }, index): [string, Column] => {
    const parts = batches.map((batch) => {
      const part = batch.getChildAt(index);
      if (part === null) throw new Error(`the result has no column number ${index}`);
      return part;
    });
    return [name, isText(type) ? texts(parts) : numbers(parts, rows, type, name)];
  });
  return { rows, columns: Object.fromEntries(columns) };
}

function isText(type: DataType): boolean {
  if (DataType.isDictionary(type)) return isText(type.dictionary);
  return DataType.isUtf8(type) || DataType.isLargeUtf8(type);
}

function texts(parts: readonly Vector[]): readonly (string | null)[] {
  return parts.flatMap((part) => Array.from<string | null>(part));
}

function numbers(parts: readonly Vector[], rows: number, type: DataType, name: string): Float64Array {
  const cell = cellOf(type);
  if (cell === null)
    throw new Error(`cast the result column "${name}" to a number or to text: it is ${type}`);
  const result = new Float64Array(rows);
  let at = 0;
  for (const part of parts) {
    if (part.nullCount === 0 && DataType.isFloat(type)) result.set(part.toArray(), at);
    else
      for (let i = 0; i < part.length; i++) result[at + i] = part.isValid(i) ? cell(part.get(i)) : Number.NaN;
    at += part.length;
  }
  return result;
}

function cellOf(type: DataType): Cell | null {
  if (DataType.isDecimal(type)) return (value) => scaledDecimal(value as Uint32Array, type.scale);
  if (DataType.isNull(type)) return () => Number.NaN;
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isBool(type)) return Number;
  return null;
}

/** Arrow's decimals are unscaled: four words of a 128-bit two's complement integer, the lowest word first. */
export function scaledDecimal(words: Uint32Array, scale: number): number {
  const unscaled = [...words].reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return Number(BigInt.asIntN(128, unscaled)) / 10 ** scale;
}
