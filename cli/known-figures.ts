import type { CancelSignal, ColumnInfo, DataEngine } from '../shared/engines';
import type { KnownFigures } from '../shared/gate/hints/hint';
import { type GateModel, judgesModels, type ModelGate } from '../shared/gate/schema';
import { readModel } from '../shared/onnx/read-signature';
import type { LoadedTable } from '../shared/pipeline/stage';
import { positiveCondition } from '../shared/pipeline/truth/binary-labels';
import { ProblemError } from '../shared/problem';
import { identifier, textOf } from '../shared/sql';
import type { OpenedGate } from './open-gate';

/** Labels beyond these are rare: no hint is about them. */
const mostLabels = 1000;

/** What the hints want to know of the eval set: reads its target. Null for a gate that judges no models. */
export async function knownFigures(
  { gate, files }: OpenedGate,
  table: LoadedTable,
  data: DataEngine,
  signal: CancelSignal,
): Promise<KnownFigures | null> {
  if (!judgesModels(gate)) return null;
  const { rows } = table.info;
  const candidateMetadata = await metadataOf(gate.models.candidate, files);
  const info = table.info.columns.find(({ name }) => name === gate.target);
  if (gate.task === 'regression' || info === undefined)
    return { rows, labels: null, positives: null, candidateMetadata };
  await data.load('eval', table.file, [gate.target], { signal, onRows: () => {} });
  try {
    const counted = await data.query(
      `SELECT ${textOf(info)} AS label, CAST(count(*) AS DOUBLE) AS n FROM eval WHERE ${identifier(gate.target)} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostLabels}`,
    );
    const labels = Array.from({ length: counted.rows }, (_, row) => ({
      label: String(counted.columns.label?.[row]),
      rows: Number(counted.columns.n?.[row]),
    }));
    return { rows, labels, positives: await countPositives(gate, info, data), candidateMetadata };
  } finally {
    await data.drop('eval');
  }
}

/** What an ONNX file says of itself; nothing for one that cannot be read, which is a problem of its own. */
async function metadataOf(
  model: GateModel,
  files: OpenedGate['files'],
): Promise<KnownFigures['candidateMetadata']> {
  if (!('onnx' in model)) return {};
  try {
    return readModel(await files.bytes(model.onnx), { file: model.onnx }).metadata;
  } catch (error) {
    if (error instanceof ProblemError) return {};
    throw error;
  }
}

async function countPositives(gate: ModelGate, info: ColumnInfo, data: DataEngine): Promise<number | null> {
  const condition = gate.task === 'binary' ? positiveCondition(gate, info) : null;
  if (condition === null) return null;
  const counted = await data.query(`SELECT CAST(count(*) AS DOUBLE) AS n FROM eval WHERE ${condition}`);
  return Number(counted.columns.n?.[0]);
}
