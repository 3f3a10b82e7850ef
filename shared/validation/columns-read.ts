import { checkFor } from '../checks';
import type { Dataset } from '../checks/check';
import type { ColumnInfo, TableInfo } from '../engines';
import { columnsInPredicate } from '../sql-predicate';
import type { Declared } from './declared';

type Tables = Partial<Readonly<Record<Dataset, { readonly file: string; readonly info: TableInfo }>>>;

/** The names of the columns that a check reads, its condition among them: of its own data set and of others. */
export function columnsRead(
  { expectation }: Declared,
  tables: Tables,
): Partial<Readonly<Record<Dataset, readonly string[]>>> {
  const check = checkFor(expectation);
  const info = tables[expectation.dataset]?.info;
  const names = info?.columns.map(({ name }) => name) ?? [];
  const filtered = expectation.where === undefined ? [] : columnsInPredicate(expectation.where, names);
  return {
    ...check.otherColumns?.(expectation),
    [expectation.dataset]: [...check.columns(expectation, info), ...filtered],
  };
}

/** The first column that a check reads and no engine can; null where there is none. */
export function unreadableAmong(
  declared: Declared,
  tables: Tables,
): { readonly file: string; readonly column: ColumnInfo } | null {
  for (const [dataset, names] of Object.entries(columnsRead(declared, tables))) {
    const table = tables[dataset as Dataset];
    const column = table?.info.columns.find(
      ({ name, isUnreadable }) => isUnreadable === true && names.includes(name),
    );
    if (table !== undefined && column !== undefined) return { file: table.file, column };
  }
  return null;
}
