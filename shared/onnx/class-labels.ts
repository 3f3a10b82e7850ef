import { readListTensor } from './list-tensor';
import type { ClassLabels } from './model-graph';
import type { GraphProto, NodeProto } from './onnx_pb';
import { tensorTypeOf } from './tensor-types';
import { readAttributes } from './walk-graph';

const classifiers: readonly string[] = [
  'ZipMap',
  'LinearClassifier',
  'TreeEnsembleClassifier',
  'SVMClassifier',
];

/** Operators that change a label's type or shape, not what it says. */
const passing: readonly string[] = ['Cast', 'Identity', 'Reshape', 'Squeeze', 'Flatten'];

/**
 * The classes in the order of the probability columns: those of the ZipMap at the end; else those of what makes the
 * label output, a classifier or a list of labels that is indexed by the most probable column; else those on which all
 * classifiers among `nodes`, the inner ones included, agree. Null where there are none.
 */
export function findClassLabels(graph: GraphProto, nodes: readonly NodeProto[]): ClassLabels | null {
  const makers = new Map(graph.node.flatMap((node) => node.output.map((name) => [name, node] as const)));
  const ends = graph.output.map(({ name }) => makers.get(name));
  const zipMap = ends.find((node) => node?.opType === 'ZipMap');
  if (zipMap !== undefined) return labelsOf(zipMap);
  for (const { name, type } of graph.output) {
    if (type?.value.case !== 'tensorType') continue;
    const kind = tensorTypeOf(type.value.value.elemType);
    if (kind !== 'int64' && kind !== 'int32' && kind !== 'string') continue;
    const labels = labelsBehind(name, graph, makers);
    if (labels !== null) return labels;
  }
  return agreedLabels(nodes);
}

function labelsBehind(
  output: string,
  graph: GraphProto,
  makers: ReadonlyMap<string, NodeProto>,
): ClassLabels | null {
  let node = makers.get(output);
  while (node !== undefined && passing.includes(node.opType)) node = makers.get(node.input[0] ?? '');
  if (node === undefined || node.domain !== 'ai.onnx.ml') return null;
  if (node.opType === 'ArrayFeatureExtractor') {
    const list = graph.initializer.find(({ name }) => name === node.input[0]);
    return list === undefined ? null : readListTensor(list);
  }
  const labels = classifiers.includes(node.opType) ? labelsOf(node) : [];
  return labels.length > 0 ? labels : null;
}

function agreedLabels(nodes: readonly NodeProto[]): ClassLabels | null {
  const found = nodes
    .filter((node) => node.domain === 'ai.onnx.ml' && classifiers.includes(node.opType))
    .map(labelsOf)
    .filter((labels) => labels.length > 0);
  const [first] = found;
  if (first === undefined) return null;
  const same = found.every(
    (labels) => labels.length === first.length && labels.every((label, at) => label === first[at]),
  );
  return same ? first : null;
}

function labelsOf(node: NodeProto): ClassLabels {
  return readAttributes(node, (name) => name.startsWith('classlabels_')).flatMap(({ ints, strings }) => [
    ...ints.map(Number),
    ...strings,
  ]);
}
