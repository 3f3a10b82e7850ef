import type { Columns, ModelEngine, ProviderId } from '../engines';
import type { ModelRecord } from '../run/schema';
import { type ModelScorer, openPrepared } from './model-scorer';
import { type ModelSource, type PreparedModel, prepareModel } from './prepare-model';
import { firstLine } from './runtime-failure';

const SAMPLE_ROWS = 64;

/** The largest difference between two providers' scores that counts as agreement, relative above 1. */
const TOLERANCE = 1e-4;

/** The first rows of a table, with these features. */
type ReadSample = (features: readonly string[]) => Promise<Columns>;

export interface BestModel {
  readonly scorer: ModelScorer;
  /** Why another provider was not used, or how well the one in use agreed; null where there is no choice. */
  readonly note: ModelRecord['provider_note'];
}

/**
 * Opens the model with the engine's preferred provider, if its scores of up to 64 rows of the sample agree with the
 * reference provider's within 1e-4, relative where they are larger than 1; else with the reference.
 *
 * Raises as `openModel` when the model cannot be opened, or the sample not scored, with the reference.
 */
export async function openBestModel(
  source: ModelSource & { readonly engine: ModelEngine; readonly readSample: ReadSample },
): Promise<BestModel> {
  const { engine, readSample } = source;
  const reference = engine.providers.at(-1);
  if (reference === undefined) throw new Error('The engine has no execution provider');
  const others = engine.providers.slice(0, -1);
  const prepared = await prepareModel(source);
  const scorer = await openPrepared(prepared, engine, reference);
  if (others.length === 0) return { scorer, note: null };
  const because = onlyOnReference(prepared);
  if (because !== null) return { scorer, note: `${others.join(' and ')} not used: ${because}` };
  const [sample, expected] = await releasedOnFailure(scorer, async () => {
    const rows = await readSample(scorer.features);
    return [rows, await scoreSample(scorer, rows)] as const;
  });
  const comparison: Comparison = { prepared, engine, sample, reference, expected };
  const notes: string[] = [];
  for (const provider of others) {
    const tried = await tryProvider(provider, comparison);
    notes.push(tried.note);
    if (tried.scorer === null) continue;
    await scorer.release();
    return { scorer: tried.scorer, note: notes.join('; ') };
  }
  return { scorer, note: notes.join('; ') };
}

/** Why other providers cannot be better than the reference; null where they may be. */
function onlyOnReference({ graph, output }: PreparedModel): string | null {
  if (graph.operators.some(({ domain }) => domain === 'ai.onnx.ml')) {
    return 'the model has operators of ai.onnx.ml';
  }
  return output.gives === 'labels' ? 'the model gives labels alone' : null;
}

async function releasedOnFailure<T>(scorer: ModelScorer, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await scorer.release();
    throw error;
  }
}

interface Comparison {
  readonly prepared: PreparedModel;
  readonly engine: ModelEngine;
  readonly sample: Columns;
  readonly reference: ProviderId;
  /** The reference's scores. */
  readonly expected: Float64Array;
}

async function tryProvider(
  provider: ProviderId,
  { prepared, engine, sample, reference, expected }: Comparison,
): Promise<{ scorer: ModelScorer | null; note: string }> {
  const rows = `on ${Math.min(SAMPLE_ROWS, sample.rows)} rows`;
  if (expected.length === 0) return { scorer: null, note: `${provider} not used: no rows to try it on` };
  let scorer: ModelScorer | null = null;
  try {
    scorer = await openPrepared(prepared, engine, provider);
    const scores = await scoreSample(scorer, sample);
    const difference = scores.reduce((most, score, row) => Math.max(most, distance(score, expected[row])), 0);
    const said = difference.toPrecision(2);
    if (difference <= TOLERANCE)
      return { scorer, note: `${provider} agrees with ${reference} ${rows} within ${said}` };
    await scorer.release();
    return { scorer: null, note: `${provider} not used: it differs from ${reference} by ${said} ${rows}` };
  } catch (error) {
    await scorer?.release();
    return { scorer: null, note: `${provider} not used: ${firstLine(error)}` };
  }
}

/** Infinities of the same sign agree, and NaN with NaN. */
function distance(a: number, b = Number.NaN): number {
  if (Object.is(a, b) || a === b) return 0;
  const difference = Math.abs(a - b) / Math.max(1, Math.abs(b));
  return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
}

const scoreSample = (scorer: ModelScorer, sample: Columns): Promise<Float64Array> =>
  scorer.score(sample, 0, Math.min(SAMPLE_ROWS, sample.rows));
