import type { ClassLabels } from './model-graph';
import type { NodeProto } from './onnx_pb';
import { readAttributes } from './walk-graph';

const classifiers: readonly string[] = [
  'ZipMap',
  'LinearClassifier',
  'TreeEnsembleClassifier',
  'SVMClassifier',
];

/** The classes that the classifiers among `nodes` name, in the order of the probability columns; null if none or if they differ. */
export function findClassLabels(nodes: readonly NodeProto[]): ClassLabels | null {
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
