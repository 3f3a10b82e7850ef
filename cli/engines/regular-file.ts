import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fileMissing, fileUnreadable, notAFile } from '../../shared/file-problems';
import { type Problem, ProblemError } from '../../shared/problem';

/** On Windows there are no FIFOs to block on, and no such flag. */
const withoutBlocking: number = constants.O_NONBLOCK ?? 0;

/**
 * Calls `use` with the opened file and closes it. `name` is what the user calls the file, for problems.
 * A missing, unreadable or special file (folder, FIFO, device) rejects with a ProblemError at once.
 */
export async function withRegularFile<T>(
  path: string,
  name: string,
  use: (handle: FileHandle, sizeBytes: number) => Promise<T>,
): Promise<T> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | withoutBlocking);
    const stats = await handle.stat();
    if (!stats.isFile()) throw new ProblemError([notAFile(name)]);
    return await use(handle, stats.size);
  } catch (error) {
    const problem = fileProblem(error, name);
    throw problem === null ? error : new ProblemError([problem]);
  } finally {
    await handle?.close();
  }
}

/** The problem behind a failed file call; null where the error is none of the file system's. */
export function fileProblem(error: unknown, name: string): Problem | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return fileMissing(name);
  if (error.code === 'EISDIR') return notAFile(name);
  const [reason = error.message] = error.message.split(', ');
  return fileUnreadable(name, reason);
}
