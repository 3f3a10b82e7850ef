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
export const controlFlow: readonly string[] = ['If', 'Loop', 'Scan', 'SequenceMap'];

/** Decodes the attributes that `wanted` names, and no others: those of a tree ensemble are as large as the model. */
export function readAttributes(node: NodeProto, wanted: (name: string) => boolean): AttributeProto[] {
  return node.attribute
    .filter((bytes) => wanted(attributeName(bytes)))
    .map((bytes) => fromBinary(AttributeProtoSchema, bytes, { readUnknownFields: false }));
}

/** Reads no further than the name, which comes first. */
export function attributeName(attribute: Uint8Array): string {
  const reader = new BinaryReader(attribute);
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === AttributeProtoSchema.field.name.number) return reader.string();
    reader.skip(wireType, field);
  }
  return '';
}

/** A list of nodes: a graph, or the body of one of the model's own functions. */
export type NodeList = Pick<GraphProto, 'node'>;

/** The graph and, depth first, every graph inside of its control flow. */
export function* walkGraphs(graph: GraphProto): Generator<GraphProto> {
  yield graph;
  yield* innerGraphs(graph);
}

/** Every graph inside of the control flow of these nodes, depth first. */
export function* innerGraphs({ node }: NodeList): Generator<GraphProto> {
  for (const each of node) {
    if (!controlFlow.includes(each.opType)) continue;
    for (const { g, graphs } of readAttributes(each, () => true)) {
      for (const inner of g === undefined ? graphs : [g, ...graphs]) yield* walkGraphs(inner);
    }
  }
}

/** The weights of one graph: initializers, and the values of Constant nodes. */
export function* walkTensors(graph: GraphProto): Generator<TensorProto> {
  yield* graph.initializer;
  for (const node of graph.node) yield* constantsOf(node);
}

function constantsOf(node: NodeProto): TensorProto[] {
  if (node.opType !== 'Constant') return [];
  return readAttributes(node, (name) => name === 'value').flatMap(({ t }) => (t === undefined ? [] : [t]));
}
