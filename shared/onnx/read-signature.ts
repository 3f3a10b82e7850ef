import type { TensorType } from '../engines';
import type { Where } from '../problem';
import { findClassLabels } from './class-labels';
import type { GraphInput, GraphOutput, ModelGraph, Shape } from './model-graph';
import type { TensorShapeProto, TypeProto, ValueInfoProto } from './onnx_pb';
import { type CompleteModel, decodeOrRefuse, domainName, parseModel } from './parse-model';
import { findZipMaps } from './remove-zip-map';
import { walkGraphs, walkTensors } from './walk-graph';

/** Numbered as TensorProto.DataType of the ONNX specification. */
const tensorTypes: Readonly<Record<number, TensorType>> = {
  1: 'float32',
  6: 'int32',
  7: 'int64',
  8: 'string',
  9: 'bool',
  11: 'float64',
};

/** Reads what an ONNX file says of itself. Raises `model-unreadable` when `bytes` are not a whole ONNX model. */
export function readModel(bytes: Uint8Array, where: Where): ModelGraph {
  const model = parseModel(bytes, where);
  // Attributes are decoded only here.
  return decodeOrRefuse(where, () => describeModel(model));
}

function describeModel(model: CompleteModel): ModelGraph {
  const { graph } = model;
  const graphs = [...walkGraphs(graph)];
  const nodes = graphs.flatMap(({ node }) => node);
  const weights = new Set(graph.initializer.map(({ name }) => name));
  const producer = `${model.producerName} ${model.producerVersion}`.trim();
  const zipMapOutputs = findZipMaps(graph).flatMap(({ output }) => output);
  return {
    producer: producer === '' ? null : producer,
    irVersion: Number(model.irVersion),
    opsets: Object.fromEntries(
      model.opsetImport.map(({ domain, version }) => [domainName(domain), Number(version)]),
    ),
    inputs: graph.input.filter(({ name }) => !weights.has(name)).map(describeInput),
    outputs: graph.output.map(describeOutput),
    nodeCount: nodes.length,
    operatorDomains: [...new Set(nodes.map(({ domain }) => domainName(domain)))].sort(),
    metadata: Object.fromEntries(model.metadataProps.map(({ key, value }) => [key, value])),
    zipMap: zipMapOutputs.length === 0 ? null : { outputs: zipMapOutputs },
    classLabels: findClassLabels(nodes),
    externalData: [...new Set(graphs.flatMap((each) => [...walkTensors(each)].flatMap(locationsOf)))],
  };
}

const locationsOf = ({ externalData }: { externalData: { key: string; value: string }[] }): string[] =>
  externalData.filter(({ key }) => key === 'location').map(({ value }) => value);

function describeInput({ name, type }: ValueInfoProto): GraphInput {
  if (type?.value.case !== 'tensorType') return { name, type: 'other', dims: null };
  const { elemType, shape } = type.value.value;
  return { name, type: tensorTypes[elemType] ?? 'other', dims: describeDims(shape) };
}

function describeOutput(output: ValueInfoProto): GraphOutput {
  return { ...describeInput(output), kind: kindOf(output.type) };
}

function kindOf(type: TypeProto | undefined): GraphOutput['kind'] {
  if (type?.value.case === 'tensorType') return 'tensor';
  const isSequenceOfMaps =
    type?.value.case === 'sequenceType' && type.value.value.elemType?.value.case === 'mapType';
  return isSequenceOfMaps ? 'sequence-of-maps' : 'other';
}

function describeDims(shape: TensorShapeProto | undefined): Shape {
  if (shape === undefined) return null;
  return shape.dim.map(({ value }) => {
    if (value.case === 'dimParam') return value.value === '' ? null : value.value;
    return value.case === 'dimValue' && value.value > 0n ? Number(value.value) : null;
  });
}
