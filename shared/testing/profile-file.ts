import type { Dataset } from '../checks/check';
import type { DataEngine } from '../engines';
import { gateSchema } from '../gate/schema';
import { TableStore } from '../pipeline/table-store';
import { type ColumnProfile, profileColumn } from '../profile/profile-column';
import { planWork, type StoredTables } from '../validation/plan-work';

/** Profiles every column of one file, held as each of the data sets, piece by piece as a run does. */
export async function profileFileAs(
  file: string,
  as: readonly Dataset[],
  data: DataEngine,
): Promise<readonly ColumnProfile[]> {
  const info = await data.inspect(file);
  const tables: StoredTables = Object.fromEntries(as.map((dataset) => [dataset, { dataset, file, info }]));
  const gate = gateSchema.parse({
    assay: 1,
    name: 'profile',
    data: Object.fromEntries(as.map((dataset) => [dataset, file])),
  });
  const store = new TableStore(data, { aborted: false });
  const names = info.columns.map(({ name }) => name);
  const profiles: ColumnProfile[] = [];
  for (const piece of planWork([], names, tables, { key: undefined, always: {}, budget: 1e9 })) {
    for (const table of Object.values(tables))
      await store.hold(table, [...(piece.columns[table.dataset] ?? [])]);
    for (const column of piece.profiles) profiles.push(await profileColumn(column, gate, tables, data));
  }
  return profiles;
}
