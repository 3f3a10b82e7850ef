import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import type { GraphProto, NodeProto, TensorProto } from './onnx_pb';
import { walkTensors } from './walk-graph';

/** AttributeProto.floats of the ONNX specification. */
const floatsField = 7;

/** Numbers in the weights of one graph: elements of its tensors, and lists of floats of `ai.onnx.ml` operators. */
export function countParameters(graph: GraphProto): number {
  let count = 0;
  for (const tensor of walkTensors(graph)) count += elementsOf(tensor);
  for (const node of graph.node) count += countFloats(node);
  return count;
}

const elementsOf = ({ dims }: TensorProto): number => dims.reduce((size, dim) => size * Number(dim), 1);

function countFloats({ domain, attribute }: NodeProto): number {
  if (domain !== 'ai.onnx.ml') return 0;
  return attribute.reduce((sum, bytes) => sum + floatsIn(bytes), 0);
}

/** Without decoding them: a forest has millions. */
function floatsIn(attribute: Uint8Array): number {
  const reader = new BinaryReader(attribute);
  let count = 0;
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === floatsField && wireType === WireType.LengthDelimited) {
      const size = reader.uint32();
      count += size / 4;
      reader.pos += size;
    } else {
      if (field === floatsField) count += 1;
      reader.skip(wireType, field);
    }
  }
  return count;
}
