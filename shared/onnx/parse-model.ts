import { fromBinary } from '@bufbuild/protobuf';
import { ProblemError, raise, type Where } from '../problem';
import { type GraphProto, type ModelProto, ModelProtoSchema } from './onnx_pb';

export type CompleteModel = ModelProto & { graph: GraphProto };

/** `ai.onnx` is written as an empty string by most exporters. */
export const domainName = (domain: string): string => (domain === '' ? 'ai.onnx' : domain);

/**
 * Decodes an ONNX file. Weights stay views into `bytes`, so `bytes` must not change afterwards.
 *
 * Raises `model-unreadable` for anything that is not a whole ONNX model.
 */
export function parseModel(bytes: Uint8Array, where: Where): CompleteModel {
  const model = decode(bytes, where);
  const { graph } = model;
  if (model.irVersion <= 0n || graph === undefined) {
    return unreadable(where, 'is not an ONNX model: it holds no graph');
  }
  const imported = new Set(model.opsetImport.map(({ domain }) => domainName(domain)));
  const missing = graph.node.find(({ domain }) => !imported.has(domainName(domain)));
  if (graph.output.length === 0 || imported.size === 0 || missing !== undefined) {
    return unreadable(where, 'is not a whole ONNX model: its end is missing');
  }
  return Object.assign(model, { graph });
}

function decode(bytes: Uint8Array, where: Where): ModelProto {
  if (bytes.length === 0) return unreadable(where, 'is empty');
  return decodeOrRefuse(where, () => fromBinary(ModelProtoSchema, bytes));
}

/** Turns what the protobuf library throws for malformed bytes into `model-unreadable`. */
export function decodeOrRefuse<T>(where: Where, decodeBytes: () => T): T {
  try {
    return decodeBytes();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return unreadable(where, 'is not an ONNX model, or it is cut short');
  }
}

function unreadable(where: Where, what: string): never {
  return raise(
    'model-unreadable',
    `The model file ${what}.`,
    where,
    'Name a file that an ONNX exporter wrote, such as skl2onnx, onnxmltools or torch.onnx, and copy it again if it was being written or transferred.',
  );
}
