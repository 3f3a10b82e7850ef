import { checkFor } from '../checks';
import type { Dataset } from '../checks/check';
import type { TableInfo } from '../engines';
import type { Problem } from '../problem';
import { columnsInPredicate } from '../sql-predicate';
import type { Declared } from './declared';

type Tables = Partial<Readonly<Record<Dataset, { readonly info: TableInfo }>>>;

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

/** Why the first column that a check reads and the engine cannot is not read; null where there is none. */
export function unreadableAmong(declared: Declared, tables: Tables): Problem | null {
  for (const [dataset, names] of Object.entries(columnsRead(declared, tables))) {
    const columns = tables[dataset as Dataset]?.info.columns ?? [];
    const found = columns.find(({ name, unreadable }) => unreadable !== undefined && names.includes(name));
    if (found?.unreadable !== undefined) return found.unreadable;
  }
  return null;
}
