import type { ModelScorer } from '../onnx/model-scorer';
import { driftOf } from '../profile/column-drift';
import type { DriftRecord, ModelRole } from '../run/schema';
import { stopIfCancelled } from './cancelled';
import { featureRows } from './score-model';
import type { RunState, StageContext } from './stage';

const batchRows = 8192;

/** How the scores of each model that can be run differ between the reference and the eval set. */
export async function measurePredictionDrift(
  context: StageContext,
  reference: RunState['tables']['reference'],
  evalScores: RunState['scores'],
  scorers: RunState['openModels'],
): Promise<readonly DriftRecord[]> {
  const { gate, store } = context;
  if (!gate.drift.predictions || reference === undefined) return [];
  await store.hold(reference, gate.features);
  const records: DriftRecord[] = [];
  for (const [role, scorer] of Object.entries(scorers) as [ModelRole, ModelScorer][]) {
    const current = evalScores[role]?.toSorted();
    if (current === undefined) continue;
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
  return scores;
}
