import type { Dataset } from '../checks/check';
import type { Columns, DataEngine } from '../engines';
import { openBestModel } from '../onnx/choose-provider';
import type { ModelScorer } from '../onnx/model-scorer';
import type { Problem } from '../problem';
import type { ModelRecord, ModelRole } from '../run/schema';
import { identifier } from '../sql';
import { stopIfCancelled } from './cancelled';
import type { LoadedTable, StageContext } from './stage';

const batchRows = 8192;

export interface ScoredModel {
  readonly record: Omit<ModelRecord, 'role' | 'size_bytes'>;
  /** [n], in the order of the rows. */
  readonly scores: Float64Array;
  readonly memoryGrowth: number | null;
  readonly scorer: ModelScorer;
  readonly notes: readonly Problem[];
}

/** Opens an ONNX model on the best provider that gives right results and scores the whole eval set, batch by batch. */
export async function scoreModel(
  context: StageContext,
  role: ModelRole,
  file: string,
  table: LoadedTable,
  report: (rows: number) => void,
): Promise<ScoredModel> {
  const { gate, engines, signal } = context;
  const features = gate.features.map((name) => {
    const info = table.info.columns.find((column) => column.name === name);
    if (info === undefined) throw new Error(`the feature ${name} was not loaded`);
    return info;
  });
  const memoryBefore = await engines.models.memoryBytes();
  let memoryPeak = memoryBefore;
  const { scorer, note } = await openBestModel({
    bytes: await engines.files.bytes(file),
    file,
    field: `models.${role}`,
    features,
    positiveLabel: gate.positive_label,
    engine: engines.models,
    readSample: (names) => firstRows(names, 64, engines.data),
  });
  context.keepOpen(role, scorer);

  const scores = new Float64Array(table.info.rows);
  let row = 0;
  for await (const batch of featureRows(scorer.features, batchRows, engines.data)) {
    stopIfCancelled(signal);
    for (let from = 0; from < batch.rows; from += batchRows) {
      const to = Math.min(from + batchRows, batch.rows);
      scores.set(await scorer.score(batch, from, to), row + from);
    }
    row += batch.rows;
    report(row);
    const memory = await engines.models.memoryBytes();
    if (memory !== null && memoryPeak !== null) memoryPeak = Math.max(memoryPeak, memory);
  }
  const memoryGrowth = memoryBefore === null || memoryPeak === null ? null : memoryPeak - memoryBefore;
  return {
    record: { ...scorer.record, kind: 'onnx', path: file, provider_note: note },
    scores,
    scorer,
    memoryGrowth,
    notes: notesOn(scorer, file, `models.${role}`),
  };
}

function notesOn(scorer: ModelScorer, file: string, field: string): readonly Problem[] {
  const notes: Problem[] = [];
  if (scorer.unusedFeatures.length > 0) {
    notes.push({
      kind: 'model-mismatch',
      message: `${file} does not take ${scorer.unusedFeatures.join(', ')}`,
      where: { file, field },
      mend: 'nothing, if the model is meant to do without; else check that this is the right model',
    });
  }
  if (scorer.outsideUnit()) {
    notes.push({
      kind: 'scores-invalid',
      message: `some scores of ${file} lie outside 0 to 1; the threshold is applied to them as they are`,
      where: { file, field },
      mend: 'export the model with probabilities, or set the threshold on the scale of its scores',
    });
  }
  return notes;
}

/** These features of every row of a held data set, in batches. */
export function featureRows(
  features: readonly string[],
  rows: number,
  data: DataEngine,
  dataset: Dataset = 'eval',
): AsyncIterable<Columns> {
  return data.stream(`SELECT ${features.map(identifier).join(', ')} FROM ${dataset}`, rows);
}

/** These features of the first rows of the eval set, at most `rows` of them. */
export function firstRows(features: readonly string[], rows: number, data: DataEngine): Promise<Columns> {
  return data.query(`SELECT ${features.map(identifier).join(', ')} FROM eval LIMIT ${rows}`);
}
