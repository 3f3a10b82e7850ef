import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { raise, type Where } from '../problem';
import { externalPath } from './external-paths';
import {
  AttributeProtoSchema,
  type GraphProto,
  ModelProtoSchema,
  type NodeProto,
  type TensorProto,
} from './onnx_pb';
import { parseModel } from './parse-model';
import { readModel } from './read-signature';
import { maxModelBytes, refuseLargeModel } from './refuse-unrunnable';
import { controlFlow } from './walk-graph';

const inThisFile = 0;

interface ExternalSource {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly readExternal: (path: string) => Promise<Uint8Array>;
}

/**
 * The model as one file, with the weights that it keeps in other files; `bytes` itself where there are none.
 *
 * Raises `model-unreadable` when it names a file outside of its folder, when a file is shorter than the model says,
 * or when all together is too large for one model.
 */
export async function withExternalData(source: ExternalSource, where: Where): Promise<Uint8Array> {
  const { bytes, file, readExternal } = source;
  const files = new Map<string, Uint8Array>();
  let size = bytes.length;
  for (const location of readModel(bytes, where).externalData) {
    const content = await readExternal(externalPath(location, file, where));
    size += content.length;
    if (size > maxModelBytes) refuseLargeModel(size, where);
    files.set(location, content);
  }
  if (files.size === 0) return bytes;
  const model = parseModel(bytes, where);
  inlineGraph(model.graph, (tensor) => inlineTensor(tensor, files, where));
  return toBinary(ModelProtoSchema, model);
}

/** Returns whether the tensor has changed. */
type Inline = (tensor: TensorProto) => boolean;

function inlineGraph(graph: GraphProto, inline: Inline): boolean {
  let changed = false;
  for (const tensor of graph.initializer) changed = inline(tensor) || changed;
  for (const node of graph.node) changed = inlineNode(node, inline) || changed;
  return changed;
}

function inlineNode(node: NodeProto, inline: Inline): boolean {
  if (node.opType !== 'Constant' && !controlFlow.includes(node.opType)) return false;
  let changed = false;
  node.attribute = node.attribute.map((bytes) => {
    const attribute = fromBinary(AttributeProtoSchema, bytes);
    const { t, g, graphs } = attribute;
    let here = t !== undefined && inline(t);
    for (const inner of g === undefined ? graphs : [g, ...graphs]) here = inlineGraph(inner, inline) || here;
    changed ||= here;
    return here ? toBinary(AttributeProtoSchema, attribute) : bytes;
  });
  return changed;
}

function inlineTensor(tensor: TensorProto, files: ReadonlyMap<string, Uint8Array>, where: Where): boolean {
  const entries = new Map(tensor.externalData.map(({ key, value }) => [key, value]));
  const location = entries.get('location');
  if (location === undefined) return false;
  const content = files.get(location);
  if (content === undefined) throw new Error(`'${location}' was not read`);
  const offset = Number(entries.get('offset') ?? 0);
  const length = Number(entries.get('length') ?? content.length - offset);
  if (!(offset >= 0 && length >= 0 && offset + length <= content.length)) {
    raise(
      'model-unreadable',
      `The model keeps '${tensor.name}' in bytes ${offset} to ${offset + length} of '${location}', which has ${content.length}.`,
      where,
      'Copy the model again together with the files of its weights; they belong to the same export.',
    );
  }
  tensor.rawData = content.subarray(offset, offset + length);
  tensor.externalData = [];
  tensor.dataLocation = inThisFile;
  return true;
}
