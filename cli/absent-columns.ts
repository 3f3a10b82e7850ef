import { type Dataset, datasets } from '../shared/checks/check';
import type { TableInfo } from '../shared/engines';
import type { Gate } from '../shared/gate/schema';
import { didYouMean } from '../shared/nearest';
import { columnsCheckedToExist } from '../shared/pipeline/columns-needed';
import { columnsRead } from '../shared/validation/columns-read';
import type { Declared } from '../shared/validation/declared';

type Tables = Partial<Readonly<Record<Dataset, { readonly file: string; readonly info: TableInfo }>>>;

/**
 * Columns that the gate names and its data lack, where a run would judge that or pass over it: those that checks
 * read, save where a check on their existence is declared; the key; those of `drift`. One sentence for each.
 */
export function absentColumns(gate: Gate, checks: readonly Declared[], tables: Tables): readonly string[] {
  const present = datasets.flatMap((dataset) => tables[dataset]?.info.columns.map(({ name }) => name) ?? []);
  if (present.length === 0) return [];
  const { key, drift } = gate;
  const told = new Set<string>();
  for (const declared of checks) {
    for (const dataset of datasets) {
      const names = tables[dataset]?.info.columns.map(({ name }) => name);
      if (names === undefined) continue;
      const judged = columnsCheckedToExist(checks, dataset);
      for (const column of columnsRead(declared, tables)[dataset] ?? [])
        if (!names.includes(column) && !judged.has(column))
          told.add(sentence(declared.expectation.type, dataset, column, names));
    }
  }
  const named: readonly (readonly [string, readonly string[]])[] = [
    ['key', key === undefined ? [] : [key]],
    ['drift.columns', Object.keys(drift.columns)],
    ['drift.exclude', drift.exclude],
  ];
  for (const [field, columns] of named)
    for (const column of columns)
      if (!present.includes(column)) told.add(sentence(field, 'no data set of the gate', column, present));
  return [...told];
}

function sentence(field: string, place: string, column: string, names: readonly string[]): string {
  const verb = place.startsWith('no ') ? 'has a' : 'has no';
  return `${field}: ${place} ${verb} column "${column}"${didYouMean(column, names)}`;
}
