import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { reports } from '../shared/reports';
import type { RunDocument } from '../shared/run/schema';
import { orUnwritable, writeWhole } from './write-file';

/** Makes sure that the folder is there, before the time of a run is spent. */
export async function makeFolder(folder: string): Promise<void> {
  await orUnwritable(folder, () => makeParents(resolve(folder)));
}

/** Node's own recursive mkdir never returns where a file system refuses new folders with ENOENT, as /proc does. */
async function makeParents(folder: string): Promise<void> {
  const parent = dirname(folder);
  try {
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || parent === folder || existsSync(parent)) throw error;
    await makeParents(parent);
    await mkdir(folder);
  }
}

/** Writes every report of the registry into `folder`; a file is there whole or not at all. */
export async function writeReports(document: RunDocument, folder: string): Promise<void> {
  for (const report of reports) {
    const file = join(folder, report.fileName);
    await orUnwritable(file, () => writeWhole(file, report.render(document)));
  }
}
