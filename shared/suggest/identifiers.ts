import type { ColumnFacts } from './facts';

const ending = /(^|[_\s.-])(id|ids|key|uuid|guid|pk|number|no|nr)$|[a-z0-9](Id|ID|Key|Uuid|UUID|Guid|GUID)$/;
const certain = /(^|[_\s.-])(id|key|uuid|guid|pk)$|[a-z0-9](Id|ID|Key|Uuid|UUID|Guid|GUID)$/;
const fewest = 2;

/** Whether the values name things: their sizes and texts mean nothing, only which is which. */
export function namesThings(facts: ColumnFacts): boolean {
  const { values, type, name } = facts;
  if (values === null || (type !== 'integer' && type !== 'string')) return false;
  if (areCategories(facts)) return false;
  if (certain.test(name)) return true;
  return isUnique(facts) && (ending.test(name) || isUuid(facts) || isConsecutive(facts));
}

/** Every row has a value, and no two the same one. */
export function isUnique({ rows, missing, distinct }: ColumnFacts): boolean {
  return rows >= fewest && missing === 0 && distinct === rows;
}

/** The column that names a row; null where none does. One that is called an id goes before others. */
export function keyAmong(columns: readonly ColumnFacts[]): string | null {
  const candidates = columns.filter((facts) => isUnique(facts) && namesThings(facts));
  const found = candidates.find(({ name }) => certain.test(name)) ?? candidates[0];
  return found?.name ?? null;
}

/** A few values that come again and again. */
function areCategories({ values, rows }: ColumnFacts): boolean {
  if (values?.kind === 'texts') return values.values !== null;
  return values?.kind === 'numbers' && values.values !== null && values.values.length * 5 <= rows;
}

function isUuid({ values }: ColumnFacts): boolean {
  return values?.kind === 'texts' && values.pattern?.words === 'UUIDs';
}

function isConsecutive({ values, rows }: ColumnFacts): boolean {
  if (values?.kind !== 'numbers' || !values.areWhole) return false;
  return (values.quantiles.at(-1) ?? 0) - (values.quantiles[0] ?? 0) + 1 === rows;
}
