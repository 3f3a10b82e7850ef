import type { Task } from '../metrics/task';
import type { Where } from '../problem';
import { type Binding, bindFeatures, type Feature } from './bind-features';
import { withExternalData } from './external-data';
import type { Label } from './label-names';
import type { ModelGraph } from './model-graph';
import { type OutputPlan, planOutput } from './plan-output';
import { readModel } from './read-signature';
import { refuseLargeModel, refuseUnrunnable } from './refuse-unrunnable';
import { removeZipMap } from './remove-zip-map';

export interface ModelSource {
  readonly bytes: Uint8Array;
  /** As the gate names it: for problems, and for the folder of its external data. */
  readonly file: string;
  /** The field of the gate file that names it. */
  readonly field?: string;
  /** Columns that the model may take, with the types of the eval set's columns. */
  readonly features: readonly Feature[];
  /** Names of the gate's features in its order; columns that are none of them fill declared inputs alone. All, when left out. */
  readonly order?: readonly string[] | undefined;
  readonly task: Task;
  /** Which class of two a binary model's score is for. */
  readonly positiveLabel: Label;
  /** The gate's classes of a multiclass model; null leaves them to the model, which must then name them. */
  readonly classes: readonly Label[] | null;
  /** The gate's own mapping: the columns that fill an input, by the input's name. Other inputs are mapped as ever. */
  readonly inputs?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** The output to read, where the gate names it. */
  readonly output?: string | undefined;
  readonly scoresAre?: 'probabilities' | 'logits' | undefined;
  /** Reads a file of weights that the model names, by its path as `externalFilesOf` gives it. */
  readonly readExternal: (path: string) => Promise<Uint8Array>;
}

/** A model that fits the gate and that a runtime can load. */
export interface PreparedModel {
  /** Where the model is named, for problems. */
  readonly where: Where;
  /** One file, without a ZipMap. */
  readonly bytes: Uint8Array;
  readonly graph: ModelGraph;
  readonly zipMapRemoved: boolean;
  readonly binding: Binding;
  readonly output: OutputPlan;
}

/** Reads, mends and joins a model to the gate. Raises `model-unreadable` or `model-mismatch`. */
export async function prepareModel(source: ModelSource): Promise<PreparedModel> {
  const { file, field, features, order, inputs } = source;
  const where: Where = field === undefined ? { file } : { file, field };
  refuseLargeModel(source.bytes.length, where);
  const graph = readModel(source.bytes, where);
  refuseUnrunnable(graph, where);
  const whole = await withExternalData(source, where);
  const bytes = removeZipMap(whole, where);
  const mended = bytes === whole ? graph : { ...graph, outputs: readModel(bytes, where).outputs };
  return {
    where,
    bytes,
    graph: mended,
    zipMapRemoved: bytes !== whole,
    binding: bindFeatures(mended, { features, order, declared: inputs }, where),
    output: planOutput(mended, source, where),
  };
}
