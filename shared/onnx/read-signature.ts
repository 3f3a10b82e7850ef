import type { Where } from '../problem';
import { findClassLabels } from './class-labels';
import { countOperators } from './count-operators';
import { countParameters } from './count-parameters';
import type { GraphInput, GraphOutput, ModelGraph, Shape } from './model-graph';
import type { TensorShapeProto, TypeProto, ValueInfoProto } from './onnx_pb';
import { type CompleteModel, decodeOrRefuse, domainName, parseModel } from './parse-model';
import { findZipMaps } from './remove-zip-map';
import { tensorTypeOf } from './tensor-types';
import { innerGraphs, walkGraphs, walkTensors } from './walk-graph';

/** Reads what an ONNX file says of itself. Raises `model-unreadable` when `bytes` are not a whole ONNX model. */
export function readModel(bytes: Uint8Array, where: Where): ModelGraph {
  const model = parseModel(bytes, where);
  // Attributes are decoded only here.
  return decodeOrRefuse(where, () => describeModel(model));
}

function describeModel(model: CompleteModel): ModelGraph {
  const { graph, functions } = model;
  const graphs = [...walkGraphs(graph), ...functions.flatMap((each) => [...innerGraphs(each)])];
  const nodes = [...graphs, ...functions].flatMap(({ node }) => node);
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
    parameters: graphs.reduce((sum, each) => sum + countParameters(each), 0),
    operators: countOperators(nodes),
    functionDomains: [...new Set(functions.map(({ domain }) => domainName(domain)))],
    metadata: Object.fromEntries(model.metadataProps.map(({ key, value }) => [key, value])),
    zipMap: zipMapOutputs.length === 0 ? null : { outputs: zipMapOutputs },
    classLabels: findClassLabels(graph, nodes),
    externalData: [...new Set(graphs.flatMap((each) => [...walkTensors(each)].flatMap(locationsOf)))],
  };
}

const locationsOf = ({ externalData }: { externalData: { key: string; value: string }[] }): string[] =>
  externalData.filter(({ key }) => key === 'location').map(({ value }) => value);

function describeInput({ name, type }: ValueInfoProto): GraphInput {
  if (type?.value.case !== 'tensorType') return { name, type: 'other', dims: null };
  const { elemType, shape } = type.value.value;
  return { name, type: tensorTypeOf(elemType), dims: describeDims(shape) };
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
