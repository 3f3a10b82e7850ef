import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/** Why a file is not opened; `reason` is for people. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(
    readonly kind: 'missing' | 'not-regular' | 'unreadable',
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Opens a regular file for reading; a pipe or a device is never opened. The caller closes the handle. */
export async function openRegularFile(file: string): Promise<{ handle: FileHandle; sizeBytes: number }> {
  try {
    if (!(await stat(file)).isFile()) throw notRegular();
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const opened = await handle.stat();
    if (opened.isFile()) return { handle, sizeBytes: opened.size };
    await handle.close();
    throw notRegular();
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What a failed file call means to a person; anything that is not one is a bug and comes back as it is. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new FileRefused('missing', 'there is no such file');
  const [reason = error.message] = error.message.split(', ');
  return new FileRefused('unreadable', reason);
}

function notRegular(): FileRefused {
  return new FileRefused('not-regular', 'it is not a regular file');
}
