import type { SampleRows } from '../metrics/metric';
import type { ModelScorer } from '../onnx/model-scorer';
import { driftOf } from '../profile/column-drift';
import type { DriftRecord, ModelRole } from '../run/schema';
import { stopIfCancelled } from './cancelled';
import { featureRows } from './predictions/from-onnx';
import type { RunState, StageContext } from './stage';

const batchRows = 8192;

interface ScoredModel {
  readonly role: ModelRole;
  readonly sample: SampleRows | null;
  readonly scorer: ModelScorer | null;
}

/** How the scores of each model that gives one number a row differ between the reference and the eval set. */
export async function measurePredictionDrift(
  context: StageContext,
  reference: RunState['tables']['reference'],
  models: readonly ScoredModel[],
): Promise<readonly DriftRecord[]> {
  const { gate, store } = context;
  if (!gate.drift.predictions || reference === undefined) return [];
  const records: DriftRecord[] = [];
  for (const { role, sample, scorer } of models) {
    const current = scoresOf(sample)?.toSorted();
    if (current === undefined || scorer === null || scorer.gives === 'labels') continue;
    await store.hold(reference, scorer.features, { isForStreaming: true });
    const scores = (await scoreReference(context, scorer, reference.info.rows)).sort();
    records.push(
      driftOf(
        {
          column: role,
          role: 'prediction',
          between: { reference: 'reference', current: 'eval' },
          gate,
          reference: { rows: scores.length, missing: 0 },
          current: { rows: current.length, missing: 0 },
        },
        { kind: 'numeric', reference: scores, current },
      ),
    );
  }
  await store.drop('reference');
  return records;
}

function scoresOf(sample: SampleRows | null): Float64Array | undefined {
  if (sample?.task === 'binary') return sample.scores;
  return sample?.task === 'regression' ? sample.predicted : undefined;
}

async function scoreReference(
  { engines, signal, report }: StageContext,
  scorer: ModelScorer,
  rows: number,
): Promise<Float64Array> {
  const scores = new Float64Array(rows);
  let row = 0;
  for await (const batch of featureRows(scorer.features, batchRows, engines.data, 'reference')) {
    stopIfCancelled(signal);
    for (let from = 0; from < batch.rows; from += batchRows) {
      const to = Math.min(from + batchRows, batch.rows);
      scores.set(await scorer.score(batch, from, to), row + from);
    }
    row += batch.rows;
    report({ fraction: 1, rows: row, note: 'reference, for the drift of predictions' });
  }
  return scores.filter(Number.isFinite);
}
