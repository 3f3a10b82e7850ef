import type { CancelSignal, DataEngine } from '../../engines';
import { formatCount } from '../../figures';
import type { GateModel, ModelGate } from '../../gate/schema';
import { raise } from '../../problem';
import type { ModelRole } from '../../run/schema';
import type { LoadedTable } from '../stage';
import { labelTexts } from '../truth/class-labels';
import { fieldOfRole } from './field-of-role';
import { type KeyedSource, readKeyedColumns } from './keyed-columns';
import type { Predictions } from './predictions';

type FileModel = Extract<GateModel, { scores: unknown } | { labels: unknown }>;

/** Predictions that were made elsewhere, by any framework. Raises as `readKeyedColumns`, and `scores-invalid` for labels that are missing. */
export async function readPredictions(
  gate: ModelGate,
  role: ModelRole,
  model: FileModel,
  table: LoadedTable,
  data: DataEngine,
  signal: CancelSignal,
): Promise<Predictions> {
  const source = keyedSource(role, model);
  const { infos, values } = await readKeyedColumns(gate, source, table, data, signal);
  if ('labels' in model) {
    const [info] = infos;
    if (info === undefined) throw new Error('no column of labels was read');
    const labels = [...labelTexts(values[0], info)];
    const missing = labels.reduce((count, label) => count + Number(label === null), 0);
    if (missing > 0) {
      raise(
        'scores-invalid',
        `${formatCount(missing)} of ${formatCount(labels.length, 'row')} of the eval set have no label in ${source.path}`,
        { file: source.path, field: source.field },
        'predict every row of the eval set, and export the labels again',
      );
    }
    return { kind: 'labels', labels: labels as string[] };
  }
  const numbers = values as readonly Float64Array[];
  const { columns } = model.scores;
  if (columns !== undefined) return rowMajor(Object.keys(columns), numbers, table.info.rows);
  const [scores, low, high] = numbers;
  if (scores === undefined) throw new Error('no column of scores was read');
  if (gate.task !== 'regression') return { kind: 'scores', values: scores };
  const ends = low === undefined || high === undefined ? null : { low, high };
  return { kind: 'values', values: scores, interval: ends };
}

/** Which columns of which file hold the predictions. */
export function keyedSource(role: ModelRole, model: FileModel): KeyedSource {
  const field = fieldOfRole(role);
  if ('labels' in model) {
    const { path, column } = model.labels;
    return { role, path, columns: [column], areNumbers: false, field: `${field}.labels` };
  }
  const { path, column, columns, interval } = model.scores;
  const named = [
    ...(column === undefined ? [] : [column]),
    ...Object.values(columns ?? {}),
    ...(interval ?? []),
  ];
  return { role, path, columns: named, areNumbers: true, field: `${field}.scores` };
}

function rowMajor(classes: readonly string[], columns: readonly Float64Array[], rows: number): Predictions {
  const width = classes.length;
  const values = new Float64Array(rows * width);
  for (const [at, column] of columns.entries()) {
    for (let row = 0; row < rows; row++) values[row * width + at] = column[row] as number;
  }
  return { kind: 'probabilities', classes, values };
}
