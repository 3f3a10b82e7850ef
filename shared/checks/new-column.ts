import type { CheckedTable } from './check';

/** A name like `wanted` that no column of the table has, to stand in SQL beside them. */
export function newColumn({ info }: CheckedTable, wanted: string): string {
  const taken = info.columns.map(({ name }) => name.toLowerCase());
  let name = wanted;
  while (taken.includes(name)) name = `${name}_`;
  return name;
}
