import { type Dataset, datasets } from '../checks/check';
import type { ColumnType } from '../engines';
import type { StoredTable } from '../pipeline/table-store';
import { columnsRead } from './columns-read';
import { columnOfExpectation, type Declared } from './declared';

export type StoredTables = Partial<Readonly<Record<Dataset, StoredTable>>>;
type ColumnsByDataset = Partial<Readonly<Record<Dataset, ReadonlySet<string>>>>;

/** What is done while some columns are held: as many as fit, so that memory is bounded however wide the data. */
export interface Work {
  readonly columns: ColumnsByDataset;
  /** Places in the list of declared checks. */
  readonly checks: readonly number[];
  readonly profiles: readonly string[];
}

/** Values held at a time, over all data sets: 400 MB of doubles. */
export const cellBudget = 50_000_000;

/** Columns of a data set held at a time: a query of one takes the longer, the more others its table has. */
const mostColumns = 200;

const unreadTypes: readonly ColumnType[] = ['other'];

/**
 * Divides checks and profiles into pieces of work that need at most `budget` values and 200 columns of a data set at a
 * time, or one of them alone where that needs more. A column's checks and its profile lie together. `always` is held throughout the first piece.
 */
export function planWork(
  declared: readonly Declared[],
  profiled: readonly string[],
  tables: StoredTables,
  { key, always, budget }: { key: string | undefined; always: ColumnsByDataset; budget: number },
): readonly Work[] {
  const fits = (columns: ColumnsByDataset) =>
    cells(columns, tables) <= budget && datasets.every((one) => (columns[one]?.size ?? 0) <= mostColumns);
  const pieces: Work[] = [{ columns: existing(always, tables), checks: [], profiles: [] }];
  const add = (columns: ColumnsByDataset, item: Pick<Work, 'checks' | 'profiles'>) => {
    const last = pieces.at(-1);
    const joined = last === undefined ? null : union(last.columns, columns);
    const isEmpty = last !== undefined && last.checks.length + last.profiles.length === 0;
    if (last === undefined || joined === null || (!isEmpty && !fits(joined))) {
      pieces.push({ columns, ...item });
      return;
    }
    pieces[pieces.length - 1] = {
      columns: joined,
      checks: [...last.checks, ...item.checks],
      profiles: [...last.profiles, ...item.profiles],
    };
  };
  const numbered = declared.map((one, index) => ({ one, index }));
  const about = (column: string | null) =>
    numbered.filter(({ one }) => columnOfExpectation(one.expectation) === column);
  const addChecks = (checks: typeof numbered) => {
    for (const { one, index } of checks)
      add(columnsOfCheck(one, tables, key), { checks: [index], profiles: [] });
  };
  addChecks(about(null));
  for (const column of profiled) {
    addChecks(about(column));
    add(columnEverywhere(column, tables), { checks: [], profiles: [column] });
  }
  addChecks(
    numbered.filter(({ one }) => {
      const column = columnOfExpectation(one.expectation);
      return column !== null && !profiled.includes(column);
    }),
  );
  return pieces;
}

function columnsOfCheck(declared: Declared, tables: StoredTables, key: string | undefined): ColumnsByDataset {
  const { dataset } = declared.expectation;
  const read = columnsRead(declared, tables);
  const own = new Set([...(read[dataset] ?? []), ...(key === undefined ? [] : [key])]);
  const others = Object.entries(read).map(([other, names]) => [other, new Set(names)] as const);
  return existing(union({ [dataset]: own, reference: own }, Object.fromEntries(others)), tables);
}

function columnEverywhere(column: string, tables: StoredTables): ColumnsByDataset {
  const read = datasets.flatMap((dataset) => {
    const found = tables[dataset]?.info.columns.find(({ name }) => name === column);
    return found === undefined || unreadTypes.includes(found.type)
      ? []
      : [[dataset, new Set([column])] as const];
  });
  return Object.fromEntries(read);
}

function existing(columns: ColumnsByDataset, tables: StoredTables): ColumnsByDataset {
  const found = datasets.flatMap((dataset) => {
    const names = tables[dataset]?.info.columns
      .filter(({ unreadable }) => unreadable === undefined)
      .map(({ name }) => name);
    const wanted = columns[dataset];
    return names === undefined || wanted === undefined
      ? []
      : [[dataset, new Set(names.filter((name) => wanted.has(name)))] as const];
  });
  return Object.fromEntries(found);
}

function union(one: ColumnsByDataset, other: ColumnsByDataset): ColumnsByDataset {
  const joined = datasets.flatMap((dataset) => {
    const both = [...(one[dataset] ?? []), ...(other[dataset] ?? [])];
    return one[dataset] === undefined && other[dataset] === undefined
      ? []
      : [[dataset, new Set(both)] as const];
  });
  return Object.fromEntries(joined);
}

/** A text counts as so many values as its bytes have room for. */
function cells(columns: ColumnsByDataset, tables: StoredTables): number {
  const ofTable = (dataset: Dataset) => {
    const { rows, columns: found } = tables[dataset]?.info ?? { rows: 0, columns: [] };
    return found
      .filter(({ name }) => columns[dataset]?.has(name) === true)
      .reduce((sum, { sizeBytes = 0 }) => sum + Math.max(rows, sizeBytes / 8), 0);
  };
  return datasets.reduce((sum, dataset) => sum + ofTable(dataset), 0);
}
