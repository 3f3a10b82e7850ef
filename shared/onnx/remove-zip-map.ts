import { create, toBinary } from '@bufbuild/protobuf';
import type { Where } from '../problem';
import {
  type GraphProto,
  ModelProtoSchema,
  type NodeProto,
  TensorShapeProto_DimensionSchema,
  TensorShapeProtoSchema,
  TypeProto_TensorSchema,
  TypeProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from './onnx_pb';
import { parseModel } from './parse-model';

const FLOAT = 1;

/** The ZipMap nodes whose output is an output of the graph. */
export function findZipMaps(graph: GraphProto): NodeProto[] {
  const outputs = new Set(graph.output.map(({ name }) => name));
  return graph.node.filter(
    ({ opType, domain, output }) =>
      opType === 'ZipMap' && domain === 'ai.onnx.ml' && output.some((name) => outputs.has(name)),
  );
}

/**
 * Takes each ZipMap at the end of the graph away and gives out the tensor that went into it: probabilities,
 * float32 [N, classes]. All else stays as it was.
 *
 * Returns `bytes` itself when there is none. Raises `model-unreadable` when `bytes` are not an ONNX model.
 */
export function removeZipMap(bytes: Uint8Array, where: Where): Uint8Array {
  const model = parseModel(bytes, where);
  const { graph } = model;
  const zipMaps = findZipMaps(graph);
  if (zipMaps.length === 0) return bytes;

  const inputOf = new Map(zipMaps.map(({ input, output }) => [output[0], input[0] ?? '']));
  const seen = new Set<string>();
  graph.node = graph.node.filter((node) => !zipMaps.includes(node));
  graph.output = graph.output
    .map((output) => {
      const probabilities = inputOf.get(output.name);
      return probabilities === undefined ? output : probabilityOutput(probabilities);
    })
    .filter(({ name }) => !seen.has(name) && seen.add(name));
  return toBinary(ModelProtoSchema, model);
}

function probabilityOutput(name: string): ValueInfoProto {
  const open = () => create(TensorShapeProto_DimensionSchema);
  const shape = create(TensorShapeProtoSchema, { dim: [open(), open()] });
  const value = create(TypeProto_TensorSchema, { elemType: FLOAT, shape });
  const type = create(TypeProtoSchema, { value: { case: 'tensorType', value } });
  return create(ValueInfoProtoSchema, { name, type });
}
