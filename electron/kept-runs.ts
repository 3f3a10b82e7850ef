import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RunDocument } from '../shared/run/schema';
import { writeAtomically } from './atomic-write';

const maximumRuns = 50;

/** Writes a finished run into `folder`; returns its path and those of the oldest runs, which were removed. */
export async function keepRun(
  folder: string,
  document: RunDocument,
): Promise<{ path: string; removed: readonly string[] }> {
  const file = path.join(folder, `${fileNameOf(document.id)}.json`);
  await writeAtomically(file, JSON.stringify(document));
  return { path: file, removed: await removeOldest(folder, file) };
}

async function removeOldest(folder: string, kept: string): Promise<readonly string[]> {
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name));
  const dated = await Promise.all(files.map(async (file) => ({ file, time: (await stat(file)).mtimeMs })));
  const newestFirst = dated.filter(({ file }) => file !== kept).sort((a, b) => b.time - a.time);
  const surplus = newestFirst.slice(maximumRuns - 1).map(({ file }) => file);
  await Promise.all(surplus.map((file) => rm(file, { force: true })));
  return surplus;
}

/** An id that came from outside is a name only when it plainly is one. */
function fileNameOf(id: string): string {
  return /^[A-Za-z0-9][\w-]{0,79}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');
}
