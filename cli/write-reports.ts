import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { raise } from '../shared/problem';
import { reports } from '../shared/reports';
import type { RunDocument } from '../shared/run/schema';

/** Makes sure that the folder is there, before the time of a run is spent. */
export async function makeFolder(folder: string): Promise<void> {
  await orProblem(folder, () => makeParents(resolve(folder)));
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
    await orProblem(file, () => writeWhole(file, report.render(document)));
  }
}

/** A temporary file beside it, flushed to the disk, then renamed over it. */
async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function orProblem(file: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(', ')[0] : String(error);
    raise(
      'file-unwritable',
      `${file} cannot be written: ${reason}`,
      { file },
      'check that the folder can be written to and that the disk has room, or name another folder with --out',
    );
  }
}
