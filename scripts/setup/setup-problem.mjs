import { statfs } from 'node:fs/promises';

const DISK_FULL = 'The disk is full: free about 1 GB and run the same command again.';

/** Something the person at the keyboard can mend: shown as its message alone, without a stack. */
export class SetupProblem extends Error {}

/**
 * @param {string} folder
 * @param {number} bytes
 */
export async function requireFreeSpace(folder, bytes) {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes) throw new SetupProblem(`${DISK_FULL} (${folder})`);
}

/**
 * The shortest true reason an operation failed: `fetch` hides it in `cause`.
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = /** @type {{ code?: string, message?: string } | undefined} */ (error.cause);
  return cause?.code ?? cause?.message ?? error.message;
}

/**
 * The line to print for an error, or undefined when only the stack can explain it.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function mendableMessage(error) {
  if (error instanceof SetupProblem) return error.message;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOSPC') return DISK_FULL;
  if (code === 'EACCES' || code === 'EPERM') {
    return `No permission to write ${path ?? 'a file'}: correct its owner and run the same command again.`;
  }
  return undefined;
}
