import type { Columns, LoadedModel, ModelEngine, ProviderId, Tensor } from '../engines';
import type { Where } from '../problem';
import type { ModelRecord } from '../run/schema';
import { makeInputs } from './make-inputs';
import { type ModelSource, type PreparedModel, prepareModel } from './prepare-model';
import { readScores } from './read-scores';
import { runtimeFailure } from './runtime-failure';

export interface ModelScorer {
  /** The run document's account of the model, as far as the model itself tells it. */
  readonly record: Pick<ModelRecord, 'inputs' | 'output' | 'producer' | 'provider'>;
  readonly zipMapRemoved: boolean;
  /** Features of the gate that the model takes, each once: the columns that `score` wants. */
  readonly features: readonly string[];
  /** Features of the gate that the model does not take. */
  readonly unusedFeatures: readonly string[];
  /** Whether any score so far lay outside of [0, 1]. */
  outsideUnit(): boolean;
  /** P(positive) of the rows [from, to), in their order. */
  score(columns: Columns, from: number, to: number): Promise<Float64Array>;
  release(): Promise<void>;
}

export interface OpenOptions extends ModelSource {
  readonly engine: ModelEngine;
  readonly provider: ProviderId;
}

/** Raises `model-unreadable` or `model-mismatch`; its scorer `model-failed`, `model-mismatch` or `scores-invalid`. */
export function openModel({ engine, provider, ...source }: OpenOptions): Promise<ModelScorer> {
  return openPrepared(prepareModel(source), engine, provider);
}

export async function openPrepared(
  prepared: PreparedModel,
  engine: ModelEngine,
  provider: ProviderId,
): Promise<ModelScorer> {
  const { where, binding, output } = prepared;
  const model = await load(prepared, engine, provider);
  let outsideUnit = false;

  const scoreRows = async (columns: Columns, from: number, to: number): Promise<Float64Array> => {
    const tensor = await run(model, makeInputs(binding, columns, from, to), output.name, where);
    const found = readScores(tensor, to - from, output, where);
    outsideUnit ||= found.outsideUnit;
    return found.scores;
  };

  return {
    record: accountOf(prepared, model.provider),
    zipMapRemoved: prepared.zipMapRemoved,
    features: [...new Set(binding.inputs.flatMap(({ features }) => features))],
    unusedFeatures: binding.unused,
    outsideUnit: () => outsideUnit,
    async score(columns, from, to) {
      if (!binding.oneRowPerCall) return scoreRows(columns, from, to);
      const scores = new Float64Array(to - from);
      for (let row = from; row < to; row++) scores.set(await scoreRows(columns, row, row + 1), row - from);
      return scores;
    },
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

async function run(
  model: LoadedModel,
  inputs: Record<string, Tensor>,
  output: string,
  where: Where,
): Promise<Tensor> {
  try {
    const tensor = (await model.run(inputs, [output]))[output];
    if (tensor === undefined) throw new Error(`output '${output}' was not given`);
    return tensor;
  } catch (error) {
    throw runtimeFailure(error, 'model-failed', where);
  }
}

function accountOf({ graph, binding, output }: PreparedModel, provider: ProviderId): ModelScorer['record'] {
  const { name, column, classes } = output;
  return {
    provider,
    producer: graph.producer,
    inputs: binding.inputs.map(({ name, type, shape, features }) => ({
      name,
      type,
      shape,
      features: [...features],
    })),
    output: column === null ? name : `${name} (class ${classes?.[column]})`,
  };
}
