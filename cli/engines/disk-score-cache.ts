import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { ScoreCache } from '../../shared/engines';
import { writeWhole } from '../write-file';
import { withRegularFile } from './regular-file';
import { readScoreFile, scoreFile } from './score-file';

const defaultLimitBytes = 2e9;
/** Also what a process that was killed left half written. */
const ours = /^[0-9a-f]{64}\.scores(\.[0-9a-f-]{36}\.tmp)?$/;

/**
 * Keeps scores in files of `folder`, one for each key, `limitBytes` in all: those that were longest unused go first.
 * Several processes may share the folder. What cannot be read is as if it were not there; what cannot be written is
 * not kept.
 */
export function createDiskScoreCache(folder: string, limitBytes: number = defaultLimitBytes): ScoreCache {
  const fileOf = (key: string) =>
    path.join(folder, `${createHash('sha256').update(key).digest('hex')}.scores`);
  return {
    get: (key) => readKept(fileOf(key), key).catch(() => null),
    async put(key, scores) {
      const pieces = scoreFile(key, scores);
      if (totalBytes(pieces) > limitBytes) return;
      try {
        await makeFolder(folder);
        await writeWhole(fileOf(key), pieces);
      } catch {
        // A full disk or a folder that is read-only: the scores are made again.
      }
      await removeOldest(folder, limitBytes).catch(() => {});
    },
  };
}

/** Node's own recursive mkdir never ends where a folder is there and refuses to hold another one with ENOENT. */
async function makeFolder(folder: string, parentIsThere = false): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || parentIsThere || path.dirname(folder) === folder) throw error;
    await makeFolder(path.dirname(folder));
    await makeFolder(folder, true);
  }
}

async function readKept(file: string, key: string): Promise<Float64Array | null> {
  const scores = await withRegularFile(file, file, (handle) => readScoreFile(key, handle));
  if (scores !== null) await markUsed(file).catch(() => {});
  return scores;
}

/** The time of the last change stands for that of the last use, since many disks do not note when a file is read. */
async function markUsed(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now);
}

async function removeOldest(folder: string, limitBytes: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => ours.test(name));
  const files = await Promise.all(names.map((name) => describeFile(path.join(folder, name))));
  let room = limitBytes;
  for (const { file, size } of files.toSorted((a, b) => b.usedMs - a.usedMs)) {
    room -= size;
    if (room < 0) await rm(file, { force: true });
  }
}

async function describeFile(file: string): Promise<{ file: string; size: number; usedMs: number }> {
  // Another process may have removed it meanwhile.
  const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0 }));
  return { file, size, usedMs: mtimeMs };
}

function totalBytes(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
