import { randomUUID } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { raise } from '../shared/problem';

/** Text, written as UTF-8, or bytes in pieces. */
type Content = string | readonly Uint8Array[];

/** Writes the whole file or nothing: a temporary file beside it, flushed to the disk, then renamed over it. */
export function writeWhole(file: string, content: Content): Promise<void> {
  return throughTemporary(file, content, (temporary) => rename(temporary, file));
}

/** The same for a file that must not be there yet. */
export async function writeNew(file: string, text: string): Promise<void> {
  await requireAbsent(file);
  await throughTemporary(file, text, async (temporary) => {
    try {
      await link(temporary, file);
      await rm(temporary);
    } catch (error) {
      await requireAbsent(file);
      if (codeOf(error) === 'EEXIST') throw error;
      // Some file systems have no links.
      await rename(temporary, file);
    }
  });
}

/** Raises a problem where something is at this path. */
export async function requireAbsent(
  file: string,
  mend = 'name another file with --out, or add --force to replace it',
): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  raise('file-unwritable', `${file} is there already`, { file }, mend);
}

/** Turns what the file system has against writing `file` into a problem. */
export async function orUnwritable(
  file: string,
  write: () => Promise<unknown>,
  mend = 'check that the folder can be written to and that the disk has room, or name another folder with --out',
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    const reason = error instanceof Error ? error.message.split(', ')[0] : String(error);
    raise('file-unwritable', `${file} cannot be written: ${reason}`, { file }, mend);
  }
}

async function throughTemporary(
  file: string,
  content: Content,
  place: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      for (const piece of typeof content === 'string' ? [content] : content) {
        await handle.writeFile(piece, 'utf8');
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(temporary);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Adds a line at the end of a file, which is made where it is not there. */
export async function appendLine(file: string, line: string): Promise<void> {
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const last = size === 0 ? null : await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    const isWhole = last === null || last.buffer.toString() === '\n';
    await handle.appendFile(isWhole ? line : `\n${line}`, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}
