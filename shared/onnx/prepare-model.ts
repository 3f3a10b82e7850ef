import { raise, type Where } from '../problem';
import { type Binding, bindFeatures, type Feature } from './bind-features';
import { findScoreOutput, type Label, type ScoreOutput } from './find-score-output';
import type { ModelGraph } from './model-graph';
import { readModel } from './read-signature';
import { removeZipMap } from './remove-zip-map';

export interface ModelSource {
  readonly bytes: Uint8Array;
  /** As the gate names it, for problems. */
  readonly file: string;
  /** The field of the gate file that names it. */
  readonly field?: string;
  /** The gate's features in its order, with the types of the eval set's columns. */
  readonly features: readonly Feature[];
  readonly positiveLabel: Label;
}

/** A model that fits the gate and that a runtime can load. */
export interface PreparedModel {
  /** Where the model is named, for problems. */
  readonly where: Where;
  /** Without a ZipMap. */
  readonly bytes: Uint8Array;
  readonly graph: ModelGraph;
  readonly zipMapRemoved: boolean;
  readonly binding: Binding;
  readonly output: ScoreOutput;
}

/** Reads, mends and joins a model to the gate. Raises `model-unreadable` or `model-mismatch`. */
export function prepareModel({ bytes, file, field, features, positiveLabel }: ModelSource): PreparedModel {
  const where: Where = field === undefined ? { file } : { file, field };
  const original = readModel(bytes, where);
  const [weights] = original.externalData;
  if (weights !== undefined) {
    raise(
      'model-unreadable',
      `The model keeps its weights in another file, '${weights}', which is not supported yet.`,
      where,
      'Save the model as one file: onnx.save(onnx.load(path), path, save_as_external_data=False).',
    );
  }
  const mended = removeZipMap(bytes, where);
  const graph = mended === bytes ? original : readModel(mended, where);
  return {
    where,
    bytes: mended,
    graph,
    zipMapRemoved: mended !== bytes,
    binding: bindFeatures(graph, features, where),
    output: findScoreOutput(graph.outputs, original.classLabels, positiveLabel, where),
  };
}
