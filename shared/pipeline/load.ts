import { type Dataset, datasets } from '../checks/check';
import type { Engines, Fingerprint, TableInfo } from '../engines';
import { formatCount } from '../figures';
import { filesOfGate } from '../gate/files';
import type { Gate } from '../gate/schema';
import { nearest } from '../nearest';
import { ProblemError, raise } from '../problem';
import type { FileRecord } from '../run/schema';
import { declarationsOf } from '../validation/declarations';
import type { Declarations } from '../validation/declared';
import { cellBudget, planWork, type StoredTables, type Work } from '../validation/plan-work';
import { stopIfCancelled } from './cancelled';
import { checkPin } from './check-pin';
import { columnsCheckedToExist, columnsRequired } from './columns-needed';
import type { LoadedTable, Stage, StageContext } from './stage';

/** Fingerprints every file that the gate names, reads what they say of themselves, and loads the first columns. */
export const load: Stage = {
  id: 'load',
  title: 'Load',
  weight: 4,
  async run(context) {
    const { gate, engines } = context;
    const declarations = await declarationsOf(gate, engines.files);
    const tables: Partial<Record<Dataset, LoadedTable>> = {};
    const files: FileRecord[] = [];
    for (const data of namedTables(gate)) {
      context.report({ fraction: 0, note: data.path });
      const table = await inspectTable(context, data, declarations);
      tables[data.dataset] = table;
      files.push({
        ...fileRecord(data.dataset, data.path, table.fingerprint),
        rows: table.info.rows,
        pinned: data.isPinned,
      });
    }
    for (const { role, name } of filesOfGate(gate)) {
      if (datasets.some((dataset) => dataset === role)) continue;
      files.push(fileRecord(role, name, await engines.files.fingerprint(name, context.signal)));
    }
    const notes = Object.values(tables).flatMap(({ note }) => note ?? []);
    const work = planOf(gate, declarations, tables);
    const rows = Object.values(tables).reduce((sum, { info }) => sum + info.rows, 0);
    await holdWork(context, tables, work[0]);
    const summary = `${formatCount(rows)} rows in ${formatCount(namedTables(gate).length, 'data file')}`;
    return { status: 'done', summary, rows, found: { tables, files, declarations, work, notes } };
  },
};

function fileRecord(role: FileRecord['role'], path: string, { sha256, sizeBytes }: Fingerprint): FileRecord {
  return { role, path, sha256, size_bytes: sizeBytes, rows: null, pinned: false };
}

function planOf(gate: Gate, { checks }: Declarations, tables: StoredTables): readonly Work[] {
  const named = datasets.flatMap((dataset) => tables[dataset]?.info.columns.map(({ name }) => name) ?? []);
  const first = [...gate.features, ...(gate.target === undefined ? [] : [gate.target])];
  const profiled = [...new Set([...first.filter((name) => named.includes(name)), ...named])];
  const always = { eval: new Set(columnsRequired(gate, 'eval')) };
  return planWork(checks, profiled, tables, { key: gate.key, always, budget: cellBudget });
}

/** Holds the columns of one piece of work, with progress by rows. */
export async function holdWork(
  { store, report }: Pick<StageContext, 'store' | 'report'>,
  tables: StoredTables,
  work: Work | undefined,
): Promise<void> {
  const held = datasets.flatMap((dataset) => {
    const table = tables[dataset];
    const columns = work?.columns[dataset];
    return table === undefined || columns === undefined ? [] : [{ table, columns: [...columns] }];
  });
  const total = held.reduce((sum, { table }) => sum + table.info.rows, 0);
  let before = 0;
  for (const { table, columns } of held) {
    const note = `${table.dataset}: ${table.file}`;
    await store.hold(table, columns, {
      onRows: (rows) => report({ fraction: (before + rows) / total, rows: before + rows, note }),
    });
    before += table.info.rows;
  }
}

export interface NamedTable {
  readonly dataset: Dataset;
  readonly path: string;
  readonly isPinned: boolean;
}

/** The data sets that the gate names, in the order in which they are loaded. */
export function namedTables(gate: Gate): readonly NamedTable[] {
  return datasets.flatMap((dataset) => {
    const data = gate.data[dataset];
    if (data === undefined) return [];
    const isPinned = 'sha256' in data || 'content_sha256' in data;
    return [{ dataset, path: data.path, isPinned }];
  });
}

/** All that can be said of a table without reading its rows. Raises where it cannot serve the gate. */
export async function inspectTable(
  context: Pick<StageContext, 'gate' | 'gatePath' | 'signal'> & {
    readonly engines: Pick<Engines, 'files' | 'data'>;
  },
  data: NamedTable,
  declarations: Declarations,
): Promise<LoadedTable> {
  const { gate, engines, signal } = context;
  const fingerprint = await engines.files.fingerprint(data.path, signal);
  const note = await checkPin(context, data.dataset, fingerprint);
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
  requireColumns(gate, data, info, declarations);
  return { dataset: data.dataset, file: data.path, info, fingerprint, note };
}

function requireColumns(
  gate: Gate,
  { dataset, path }: NamedTable,
  info: TableInfo,
  { checks }: Declarations,
): void {
  const existing = new Set(info.columns.map((column) => column.name));
  const required = columnsRequired(gate, dataset);
  const unreadable = info.columns.flatMap(({ name, unreadable: problem }) =>
    problem !== undefined && dataset === 'eval' && required.includes(name) ? [problem] : [],
  );
  if (unreadable.length > 0) throw new ProblemError(unreadable);
  const checked = dataset === 'eval' ? new Set<string>() : columnsCheckedToExist(checks, dataset);
  const missing = required.filter((column) => !existing.has(column) && !checked.has(column));
  if (missing.length === 0) return;
  const likely = nearest(missing[0] ?? '', [...existing]);
  const names = missing.map((column) => `"${column}"`).join(', ');
  raise(
    'column-missing',
    `${path} has no column ${names}; it has ${listNames(info)}`,
    { file: path, field: missing[0] ?? `data.${dataset}` },
    `correct the name in the gate file${likely === null ? '' : ` (did you mean "${likely}"?)`}, or add the column to the ${dataset} data`,
  );
}

function listNames(info: TableInfo): string {
  const names = info.columns.map((column) => column.name);
  return names.length <= 20
    ? names.join(', ')
    : `${names.slice(0, 20).join(', ')} and ${names.length - 20} more`;
}
