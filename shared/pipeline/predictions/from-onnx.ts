import type { Dataset } from '../../checks/check';
import type { Columns, DataEngine, FileSource } from '../../engines';
import type { GateModel, ModelGate } from '../../gate/schema';
import { openBestModel } from '../../onnx/choose-provider';
import { externalFilesOf } from '../../onnx/external-paths';
import type { ModelScorer } from '../../onnx/model-scorer';
import type { ModelSource } from '../../onnx/prepare-model';
import { smallestBatch, tuneBatch } from '../../onnx/tune-batch';
import type { Problem } from '../../problem';
import type { ModelRecord, ModelRole } from '../../run/schema';
import { identifier } from '../../sql';
import { stopIfCancelled } from '../cancelled';
import type { LoadedTable, StageContext } from '../stage';
import { fieldOfRole } from './field-of-role';
import type { Predictions } from './predictions';

const sampleRows = 64;
const rowsPerRead = 65_536;

export type OnnxModel = Extract<GateModel, { onnx: string }>;

export interface ModelPredictions {
  readonly record: Omit<ModelRecord, 'role' | 'size_bytes'>;
  readonly predictions: Predictions;
  readonly scorer: ModelScorer;
  readonly notes: readonly Problem[];
}

interface Request {
  readonly gate: ModelGate;
  readonly role: ModelRole;
  readonly model: OnnxModel;
  readonly table: LoadedTable;
  /** SHA-256 of the model file. */
  readonly sha256: string;
  readonly classes: readonly string[] | null;
  readonly report: (rows: number) => void;
}

/**
 * Opens an ONNX model on the best provider that gives right results and asks it for every row of the eval set, batch by
 * batch; or takes what it said of the same rows in an earlier run.
 */
export async function predictWithModel(context: StageContext, request: Request): Promise<ModelPredictions> {
  const { engines, clock } = context;
  const { model, role, table } = request;
  const field = fieldOfRole(role);
  const bytes = await engines.files.bytes(model.onnx);
  const { scorer, note } = await openBestModel({
    ...sourceOfModel(request.gate, role, model, table, bytes, request.classes, engines.files),
    engine: engines.models,
    readSample: (names) => firstRows(names, sampleRows, engines.data),
  });
  context.keepOpen(role, scorer);
  const batchRows = await tuneBatch(scorer, table.info.rows, {
    clock,
    readRows: (rows) => firstRows(scorer.features, rows, engines.data),
  });
  const weights = externalFilesOf(bytes, model.onnx, field);
  const fingerprints = await Promise.all(
    weights.map((name) => engines.files.fingerprint(name, context.signal)),
  );
  const hashes = [request.sha256, ...fingerprints.map(({ sha256 }) => sha256)];
  const key = cacheKey(context, request, scorer, hashes);
  const { predictions, fromCache } = await ask(context, request, scorer, batchRows, key);
  return {
    record: {
      ...scorer.record,
      kind: 'onnx',
      path: model.onnx,
      provider_note: note,
      batch_rows: batchRows,
      from_cache: fromCache,
      problem: null,
    },
    predictions,
    scorer,
    notes: notesOn(scorer, request.gate, model.onnx, field),
  };
}

/** What is needed to join a model to the gate: its bytes and columns, and how the gate reads it. */
export function sourceOfModel(
  gate: ModelGate,
  role: ModelRole,
  model: OnnxModel,
  table: LoadedTable,
  bytes: Uint8Array,
  classes: readonly string[] | null,
  files: Pick<FileSource, 'bytes'>,
): ModelSource {
  const named = columnsOfModel(gate, model);
  return {
    bytes,
    file: model.onnx,
    field: fieldOfRole(role),
    features: named.flatMap((name) => table.info.columns.filter((column) => column.name === name)),
    order: gate.features,
    inputs: model.inputs,
    output: model.output,
    scoresAre: model.scores_are,
    task: gate.task,
    classes,
    positiveLabel: gate.positive_label,
    readExternal: (name) => files.bytes(name),
  };
}

/** The columns that a model may take: those of its declared inputs, else the gate's features. */
function columnsOfModel({ features }: ModelGate, { inputs }: OnnxModel): readonly string[] {
  return [...new Set([...features, ...Object.values(inputs ?? {}).flat()])];
}

async function ask(
  context: StageContext,
  request: Request,
  scorer: ModelScorer,
  batchRows: number,
  key: string,
): Promise<{ predictions: Predictions; fromCache: boolean }> {
  const rows = request.table.info.rows;
  const { classes, width } = scorer;
  if (scorer.gives === 'labels') {
    const labels: string[] = [];
    await forBatches(context, request, scorer, batchRows, async (batch, from, to, row) => {
      for (const label of await scorer.labels(batch, from, to, row)) labels.push(label);
    });
    return { predictions: { kind: 'labels', labels }, fromCache: false };
  }
  const kept = await context.engines.scores.get(key);
  const fromCache = kept !== null && kept.length === rows * width;
  const values = fromCache ? kept : sharedNumbers(rows * width);
  if (!fromCache) {
    await forBatches(context, request, scorer, batchRows, (batch, from, to, row) =>
      scorer.scoreInto(values, row, batch, from, to),
    );
    await context.engines.scores.put(key, values);
  }
  request.report(rows);
  if (classes !== null) return { predictions: { kind: 'probabilities', classes, values }, fromCache };
  const isValue = request.gate.task === 'regression';
  return {
    predictions: isValue ? { kind: 'values', values, interval: null } : { kind: 'scores', values },
    fromCache,
  };
}

/** In memory that threads share, so that none needs a copy of its own. */
function sharedNumbers(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

/** All that the scores depend on: the model, the rows, how they are put in and read out, and what computes them. */
function cacheKey(
  { gate, engines }: StageContext,
  { model, table, classes }: Request,
  { record }: ModelScorer,
  hashes: readonly string[],
): string {
  const { inputs, output, provider } = record;
  return JSON.stringify([
    hashes,
    table.fingerprint.sha256,
    gate.task,
    gate.positive_label,
    classes,
    model.scores_are,
    inputs,
    output,
    provider,
    engines.models.version,
  ]);
}

type OnBatch = (batch: Columns, from: number, to: number, row: number) => Promise<void>;

/**
 * In batches of `batchRows`, and what is left in the smallest ones: the last rows are then the same few whatever the size
 * of the others, because a tree ensemble adds up otherwise for few rows than for many.
 */
async function forBatches(
  { engines, signal }: StageContext,
  { report }: Request,
  scorer: ModelScorer,
  batchRows: number,
  onBatch: OnBatch,
): Promise<void> {
  let row = 0;
  for await (const batch of featureRows(scorer.features, Math.max(batchRows, rowsPerRead), engines.data)) {
    for (let from = 0; from < batch.rows; ) {
      stopIfCancelled(signal);
      const left = batch.rows - from;
      const to = from + (left < batchRows ? Math.min(left, smallestBatch) : batchRows);
      await onBatch(batch, from, to, row + from);
      from = to;
    }
    row += batch.rows;
    report(row);
  }
}

function notesOn(
  scorer: ModelScorer,
  { task, positive_label }: ModelGate,
  file: string,
  field: string,
): readonly Problem[] {
  const notes: Problem[] = [];
  const classes = scorer.record.facts?.classes?.length ?? 0;
  if (task === 'binary' && scorer.gives === 'scores' && classes > 2) {
    notes.push({
      kind: 'model-mismatch',
      message: `${file} knows ${classes} classes, and the task is binary: the probability of ${positive_label} is its score, and all others count as one`,
      where: { file, field },
      mend: 'nothing, if that is meant; else check that this is the right model, or set task: multiclass',
    });
  }
  if (scorer.unusedFeatures.length > 0) {
    notes.push({
      kind: 'model-mismatch',
      message: `${file} does not take ${scorer.unusedFeatures.join(', ')}`,
      where: { file, field },
      mend: 'nothing, if the model is meant to do without; else check that this is the right model',
    });
  }
  if (scorer.dependsOnBatch) {
    notes.push({
      kind: 'scores-invalid',
      message: `${file} is quantised dynamically: the score of a row depends a little on the rows scored with it`,
      where: { file, field },
      mend: 'nothing, if production scores in batches too; else export the model with static quantisation',
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
