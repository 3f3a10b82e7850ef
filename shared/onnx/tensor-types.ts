import type { TensorType } from '../engines';

/** Numbered as TensorProto.DataType of the ONNX specification. */
const types: Readonly<Record<number, TensorType>> = {
  1: 'float32',
  2: 'uint8',
  3: 'int8',
  4: 'uint16',
  5: 'int16',
  6: 'int32',
  7: 'int64',
  8: 'string',
  9: 'bool',
  10: 'float16',
  11: 'float64',
  12: 'uint32',
  13: 'uint64',
};

/** `other` for a type that Assay cannot feed or read, such as bfloat16 or complex64. */
export function tensorTypeOf(elementType: number): TensorType | 'other' {
  return types[elementType] ?? 'other';
}
