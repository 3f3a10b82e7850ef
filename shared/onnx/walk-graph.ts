import { fromBinary } from '@bufbuild/protobuf';
import { BinaryReader } from '@bufbuild/protobuf/wire';
import {
  type AttributeProto,
  AttributeProtoSchema,
  type GraphProto,
  type NodeProto,
  type TensorProto,
} from './onnx_pb';

/** The standard operators whose attributes hold graphs of their own. */
const controlFlow: readonly string[] = ['If', 'Loop', 'Scan', 'SequenceMap'];

/** Decodes the attributes that `wanted` names, and no others: those of a tree ensemble are as large as the model. */
export function readAttributes(node: NodeProto, wanted: (name: string) => boolean): AttributeProto[] {
  return node.attribute
    .filter((bytes) => wanted(nameOf(bytes)))
    .map((bytes) => fromBinary(AttributeProtoSchema, bytes, { readUnknownFields: false }));
}

/** Reads no further than the name, which comes first. */
function nameOf(attribute: Uint8Array): string {
  const reader = new BinaryReader(attribute);
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === AttributeProtoSchema.field.name.number) return reader.string();
    reader.skip(wireType, field);
  }
  return '';
}

/** The graph and, depth first, every graph inside of its control flow. */
export function* walkGraphs(graph: GraphProto): Generator<GraphProto> {
  yield graph;
  for (const node of graph.node) {
    if (!controlFlow.includes(node.opType)) continue;
    for (const { g, graphs } of readAttributes(node, () => true)) {
      for (const inner of g === undefined ? graphs : [g, ...graphs]) yield* walkGraphs(inner);
    }
  }
}

/** The weights of one graph: initializers, and the values of Constant nodes. */
export function* walkTensors(graph: GraphProto): Generator<TensorProto> {
  yield* graph.initializer;
  for (const node of graph.node) {
    if (node.opType !== 'Constant') continue;
    for (const { t } of readAttributes(node, (name) => name === 'value')) {
      if (t !== undefined) yield t;
    }
  }
}
