import type { CancelSignal, ColumnInfo, DataEngine, TableInfo } from '../engines';
import { didYouMean, listNames } from '../nearest';
import { stopIfCancelled } from '../pipeline/cancelled';
import { type StoredTable, TableStore } from '../pipeline/table-store';
import { raise } from '../problem';
import { cellBudget, planWork } from '../validation/plan-work';
import type { ColumnFacts } from './facts';
import { namesThings } from './identifiers';
import {
  measureReveals,
  methodFor,
  type Reveal,
  type RevealMethod,
  revealsToMeasure,
} from './measure-reveals';
import { readColumn } from './read-column';

export interface FileProfile {
  /** As the engine knows it. */
  readonly file: string;
  readonly rows: number;
  /** In the order of the file. */
  readonly columns: readonly ColumnFacts[];
  /** What single columns tell of the target, by the name of the column; empty where no target was named. */
  readonly reveals: ReadonlyMap<string, Reveal>;
}

export interface ProfileOptions {
  /** The column of true labels. */
  readonly target?: string | undefined;
  readonly signal: CancelSignal;
  /** `fraction` of the work, 0 to 1; `note` says what is being read now. */
  readonly onProgress: (progress: { fraction: number; note: string }) => void;
  /** Values held at a time. */
  readonly budget?: number;
}

/** Held at a time: a query of one column takes the longer, the more others its table has. */
const mostColumns = 500;

/**
 * Reads what every column of a Parquet file holds, as many columns at a time as fit in memory. Raises `table-empty`,
 * `column-missing` for the target, and what the engine has against the file.
 */
export async function profileFile(
  file: string,
  data: DataEngine,
  options: ProfileOptions,
): Promise<FileProfile> {
  const { signal, target, onProgress } = options;
  const info = await data.inspect(file);
  requireRows(file, info);
  const budget = options.budget ?? Math.min(cellBudget, mostColumns * info.rows);
  const table: StoredTable = { dataset: 'train', file, info };
  const store = new TableStore(data, signal);
  const columns: ColumnFacts[] = [];
  const reveals = new Map<string, Reveal>();
  const report = (note: string) => onProgress({ fraction: columns.length / info.columns.length, note });
  try {
    const method = target === undefined ? null : await revealMethod(table, target, store, data);
    const declared = method === null ? [] : revealsToMeasure(info, method);
    const names = info.columns.map(({ name }) => name);
    const work = planWork(declared, names, { train: table }, { key: undefined, always: {}, budget });
    for (const { columns: wanted, profiles, checks } of work) {
      report(file);
      await store.hold(table, [...(wanted.train ?? [])]);
      for (const name of profiles) {
        stopIfCancelled(signal);
        report(name);
        columns.push(await readColumn(columnOf(info, name), info.rows, data));
      }
      const meaningful = checks
        .flatMap((at) => declared[at] ?? [])
        .filter(({ expectation }) =>
          columns.some((facts) => facts.name === expectation.column && tells(facts)),
        );
      const measured = await measureReveals(meaningful, table, data, signal);
      for (const [name, reveal] of measured) reveals.set(name, reveal);
    }
    return { file, rows: info.rows, columns, reveals };
  } finally {
    await store.drop('train');
  }
}

/** Names of rows tell the target only of rows that were seen, and a constant tells nothing. */
function tells(facts: ColumnFacts): boolean {
  return (
    facts.values !== null && facts.values.kind !== 'times' && facts.distinct !== 1 && !namesThings(facts)
  );
}

function columnOf({ columns }: TableInfo, name: string): ColumnInfo {
  const found = columns.find((column) => column.name === name);
  if (found === undefined) throw new Error(`the column ${name} was not planned`);
  return found;
}

function requireRows(file: string, { rows }: TableInfo): void {
  if (rows > 0) return;
  raise('table-empty', `${file} has no rows to learn from`, { file }, 'name a snapshot with rows in it');
}

async function revealMethod(
  table: StoredTable,
  target: string,
  store: TableStore,
  data: DataEngine,
): Promise<RevealMethod | null> {
  const names = table.info.columns.map(({ name }) => name);
  if (!names.includes(target)) {
    raise(
      'column-missing',
      `${table.file} has no column "${target}"${didYouMean(target, names)}`,
      { file: table.file, field: target },
      `name one of its columns as the target: ${listNames(names)}`,
    );
  }
  await store.hold(table, [target]);
  return methodFor(await readColumn(columnOf(table.info, target), table.info.rows, data));
}
