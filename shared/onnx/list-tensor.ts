import { getTextEncoding } from '@bufbuild/protobuf/wire';
import type { TensorProto } from './onnx_pb';
import { tensorTypeOf } from './tensor-types';

/** The whole numbers or text of a small list in the graph; null where it holds anything else. */
export function readListTensor(tensor: TensorProto): readonly (number | string)[] | null {
  const { dataType, int32Data, int64Data, stringData, rawData } = tensor;
  const raw = new DataView(rawData.buffer, rawData.byteOffset, rawData.byteLength);
  switch (tensorTypeOf(dataType)) {
    case 'string':
      return stringData.map((bytes) => getTextEncoding().decodeUtf8(bytes));
    case 'int64':
      return rawData.length === 0
        ? int64Data.map(Number)
        : Array.from({ length: rawData.length / 8 }, (_, at) => Number(raw.getBigInt64(8 * at, true)));
    case 'int32':
      return rawData.length === 0
        ? int32Data
        : Array.from({ length: rawData.length / 4 }, (_, at) => raw.getInt32(4 * at, true));
    default:
      return null;
  }
}
