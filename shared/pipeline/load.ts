import { type Dataset, datasets } from '../checks/check';
import type { Engines, TableInfo } from '../engines';
import { formatCount } from '../figures';
import type { Gate, GateModel } from '../gate/schema';
import { raise } from '../problem';
import type { FileRecord, ModelRole } from '../run/schema';
import { stopIfCancelled } from './cancelled';
import { columnsCheckedToExist, columnsRead, columnsRequired } from './columns-needed';
import type { LoadedTable, Stage, StageContext } from './stage';

/** Reads and fingerprints every file that the gate names, and loads the columns that the run needs. */
export const load: Stage = {
  id: 'load',
  title: 'Load',
  weight: 4,
  async run(context) {
    const { gate } = context;
    const named = namedTables(gate);
    const tables: Partial<Record<Dataset, LoadedTable>> = {};
    const files: FileRecord[] = [];
    let rows = 0;

    for (const [index, data] of named.entries()) {
      const report = (fraction: number, loaded: number) =>
        context.report({
          fraction: (index + fraction) / named.length,
          rows: rows + loaded,
          note: `${data.dataset}: ${data.path}`,
        });
      report(0, 0);
      const table = await loadTable(context, data, report);
      rows += table.info.rows;
      tables[data.dataset] = table;
      files.push({
        role: data.dataset,
        path: data.path,
        sha256: table.fingerprint.sha256,
        size_bytes: table.fingerprint.sizeBytes,
        rows: table.info.rows,
        pinned: data.sha256 !== undefined,
      });
    }
    for (const [role, model] of modelsOf(gate.models)) {
      const path = modelFile(model);
      const fingerprint = await context.engines.files.fingerprint(path, context.signal);
      files.push({
        role,
        path,
        sha256: fingerprint.sha256,
        size_bytes: fingerprint.sizeBytes,
        rows: null,
        pinned: false,
      });
    }
    const summary = `${formatCount(rows)} rows from ${named.length} data ${named.length === 1 ? 'file' : 'files'}`;
    return { status: 'done', summary, rows, found: { tables, files } };
  },
};

export function modelFile(model: GateModel): string {
  if ('onnx' in model) return model.onnx;
  return 'scores' in model ? model.scores.path : model.results;
}

function modelsOf(models: {
  candidate: GateModel;
  baseline?: GateModel | undefined;
}): readonly [ModelRole, GateModel][] {
  return models.baseline === undefined
    ? [['candidate', models.candidate]]
    : [
        ['candidate', models.candidate],
        ['baseline', models.baseline],
      ];
}

export interface NamedTable {
  readonly dataset: Dataset;
  readonly path: string;
  readonly sha256: string | undefined;
}

/** The data sets that the gate names, in the order in which they are loaded. */
export function namedTables(gate: Gate): readonly NamedTable[] {
  return datasets.flatMap((dataset) => {
    const data = gate.data[dataset];
    return data === undefined
      ? []
      : [{ dataset, path: data.path, sha256: 'sha256' in data ? data.sha256 : undefined }];
  });
}

async function loadTable(
  context: StageContext,
  data: NamedTable,
  report: (fraction: number, rows: number) => void,
): Promise<LoadedTable> {
  const { gate, engines, signal } = context;
  const table = await inspectTable(context, data);
  const existing = new Set(table.info.columns.map((column) => column.name));
  const columns = columnsRead(gate, data.dataset).filter((column) => existing.has(column));
  await engines.data.load(data.dataset, data.path, columns, {
    signal,
    onRows: (rows) => report(rows / table.info.rows, rows),
  });
  stopIfCancelled(signal);
  return table;
}

/** All that can be said of a table without reading its rows. Raises where it cannot serve the gate. */
export async function inspectTable(
  context: Pick<StageContext, 'gate' | 'gatePath' | 'signal'> & {
    readonly engines: Pick<Engines, 'files' | 'data'>;
  },
  data: NamedTable,
): Promise<LoadedTable> {
  const { gate, engines, signal } = context;
  const fingerprint = await engines.files.fingerprint(data.path, signal);
  if (data.sha256 !== undefined && data.sha256 !== fingerprint.sha256) {
    raise(
      'hash-mismatch',
      `${data.path} is not the file that the gate pins: its SHA-256 is ${fingerprint.sha256}, the gate expects ${data.sha256}`,
      { file: data.path, field: `data.${data.dataset}.sha256` },
      `restore the pinned file, or, if the change is meant, put the new SHA-256 into ${context.gatePath}`,
    );
  }
  stopIfCancelled(signal);
  const info = await engines.data.inspect(data.path);
  if (info.rows === 0) {
    raise(
      'table-empty',
      `${data.path} has no rows`,
      { file: data.path, field: `data.${data.dataset}` },
      'export the data again, with its rows',
    );
  }
  requireColumns(gate, data, info);
  return { file: data.path, info, fingerprint };
}

function requireColumns(gate: Gate, { dataset, path }: NamedTable, info: TableInfo): void {
  const existing = new Set(info.columns.map((column) => column.name));
  const checked = dataset === 'eval' ? new Set<string>() : columnsCheckedToExist(gate, dataset);
  const missing = columnsRequired(gate, dataset).filter(
    (column) => !existing.has(column) && !checked.has(column),
  );
  if (missing.length === 0) return;
  const names = missing.map((column) => `"${column}"`).join(', ');
  raise(
    'column-missing',
    `${path} has no column ${names}; it has ${listNames(info)}`,
    { file: path, field: missing[0] ?? `data.${dataset}` },
    `correct the name in the gate file, or add the column to the ${dataset} data`,
  );
}

function listNames(info: TableInfo): string {
  const names = info.columns.map((column) => column.name);
  return names.length <= 20
    ? names.join(', ')
    : `${names.slice(0, 20).join(', ')} and ${names.length - 20} more`;
}
