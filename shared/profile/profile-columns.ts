import type { ColumnProfile } from './profile-column';

/**
 * The profiles of columns in order, the next one begun before the last is given: the data engine then reads one column
 * while the figures of another are taken.
 */
export async function* profileColumns(
  columns: readonly string[],
  profile: (column: string) => Promise<ColumnProfile>,
): AsyncGenerator<ColumnProfile> {
  let ahead: Promise<ColumnProfile> | null = null;
  for (const [index, column] of columns.entries()) {
    const current: Promise<ColumnProfile> = ahead ?? profile(column);
    const following = columns[index + 1];
    ahead = following === undefined ? null : profile(following);
    ahead?.catch(() => {});
    yield await current;
  }
}
