import type { Columns, ModelEngine, ProviderId } from '../engines';
import { accountOf, type ModelAccount } from './model-account';
import { type ModelSource, type PreparedModel, prepareModel } from './prepare-model';
import { readLabels } from './read-labels';
import { readScores } from './read-scores';
import { createRunner } from './run-rows';
import { runtimeFailure } from './runtime-failure';

/**
 * What a model gives for each row. `scores`: one number, P(positive) or another score that grows with it, or the value
 * of a regression; `probabilities`: one for each class; `labels`: the predicted class alone.
 */
export type Gives = 'scores' | 'probabilities' | 'labels';

export interface ModelScorer {
  /** The run document's account of the model, as far as the model itself tells it. */
  readonly record: ModelAccount;
  readonly zipMapRemoved: boolean;
  readonly gives: Gives;
  /** Numbers per row: 1 for scores, the number of classes for probabilities, 0 for labels. */
  readonly width: number;
  /** In the order of the probabilities, which is that of the gate where it names them; null where it gives none. */
  readonly classes: readonly string[] | null;
  /** The model is quantised by the largest and smallest value of a batch: a row's score depends on the rows beside it. */
  readonly dependsOnBatch: boolean;
  /** Features of the gate that the model takes, each once: the columns that scoring wants. */
  readonly features: readonly string[];
  /** Features of the gate that the model does not take. */
  readonly unusedFeatures: readonly string[];
  /** The rows [from, to), row-major [to - from, width]. NaN and infinities come through. */
  score(columns: Columns, from: number, to: number): Promise<Float64Array>;
  /**
   * Writes the rows [from, to) of `columns` into the rows from `at` on of `target`, row-major [rows, width]. `at` is
   * also the number of the first row in what a problem says of a row.
   */
  scoreInto(target: Float64Array, at: number, columns: Columns, from: number, to: number): Promise<void>;
  /** The predicted labels of the rows [from, to) as text, of a model that `gives` labels; `at` as in `scoreInto`. */
  labels(columns: Columns, from: number, to: number, at?: number): Promise<readonly string[]>;
  /** Loads the same prepared model once more on the same provider, in a session of its own. */
  reopen(): Promise<ModelScorer>;
  release(): Promise<void>;
}

export interface OpenOptions extends ModelSource {
  readonly engine: ModelEngine;
  readonly provider: ProviderId;
}

/** Raises `model-unreadable` or `model-mismatch`; its scorer `model-failed` or `model-mismatch`. */
export async function openModel({ engine, provider, ...source }: OpenOptions): Promise<ModelScorer> {
  return openPrepared(await prepareModel(source), engine, provider);
}

export async function openPrepared(
  prepared: PreparedModel,
  engine: ModelEngine,
  provider: ProviderId,
): Promise<ModelScorer> {
  const { where, binding, output } = prepared;
  const model = await load(prepared, engine, provider);
  const runner = createRunner(model, binding, output.name);

  const scoreInto: ModelScorer['scoreInto'] = async (target, at, columns, from, to) => {
    if (output.gives === 'labels') throw new Error('This model gives labels alone');
    await runner(columns, from, to, at, (tensor, row, rows) =>
      readScores(tensor, rows, output, where, target, row),
    );
  };

  return {
    record: accountOf(prepared, model.provider),
    zipMapRemoved: prepared.zipMapRemoved,
    gives: output.gives,
    width: output.width,
    dependsOnBatch: prepared.graph.operators.some(({ name }) => name.startsWith('DynamicQuantize')),
    classes: output.gives === 'probabilities' ? output.classes : null,
    features: [...new Set(binding.inputs.flatMap(({ features }) => features))],
    unusedFeatures: binding.unused,
    scoreInto,
    async score(columns, from, to) {
      const scores = new Float64Array((to - from) * output.width);
      await scoreInto(scores, 0, columns, from, to);
      return scores;
    },
    async labels(columns, from, to, at = 0) {
      if (output.gives !== 'labels') throw new Error('This model gives numbers');
      const labels: string[] = [];
      await runner(columns, from, to, at, (tensor, _, rows) => {
        for (const label of readLabels(tensor, rows, output.name, where)) labels.push(label);
      });
      return labels;
    },
    reopen: () => openPrepared(prepared, engine, provider),
    release: () => model.release(),
  };
}

async function load({ bytes, where }: PreparedModel, engine: ModelEngine, provider: ProviderId) {
  try {
    return await engine.load(bytes, provider);
  } catch (error) {
    throw runtimeFailure(error, 'model-unreadable', where);
  }
}
