import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { FileSource } from '../../shared/engines';
import { formatBytes } from '../../shared/figures';
import { fileUnreadable } from '../../shared/file-problems';
import { stopIfCancelled } from '../../shared/pipeline/cancelled';
import { ProblemError, raise } from '../../shared/problem';
import { withRegularFile } from './regular-file';

export interface NodeFiles extends FileSource {
  /** The absolute path that a name leads to. */
  path(name: string): string;
}

const chunkBytes = 1 << 20;

/** Neither Node nor an ONNX runtime takes more at once. */
const mostBytes = 2 ** 31 - 1;

/** Files by their names relative to `folder`. */
export function createNodeFiles(folder: string): NodeFiles {
  const path = (name: string) => resolve(folder, name);
  const bytes = (name: string) =>
    withRegularFile(path(name), name, async (handle) => {
      const { size } = await handle.stat();
      if (size > mostBytes) refuseSize(name, size);
      return new Uint8Array(await handle.readFile());
    });

  return {
    path,
    bytes,
    text: async (name) => decodeText(await bytes(name), name),
    fingerprint: (name, signal) =>
      withRegularFile(path(name), name, async (handle) => {
        const hash = createHash('sha256');
        let sizeBytes = 0;
        for await (const chunk of handle.createReadStream({ highWaterMark: chunkBytes, autoClose: false })) {
          stopIfCancelled(signal);
          hash.update(chunk);
          sizeBytes += chunk.length;
        }
        return { sha256: hash.digest('hex'), sizeBytes };
      }),
  };
}

function refuseSize(name: string, size: number): never {
  return raise(
    'file-unreadable',
    `${name} takes ${formatBytes(size)}; a file of 2 GB or more cannot be read as a whole`,
    { file: name },
    'export a model in float16 or quantised, or give its scores as a Parquet file: { scores: { path, column } }',
  );
}

/** UTF-8 without its byte order mark; anything else is a problem with the file called `name`. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const problem = fileUnreadable(name, 'it is not text in UTF-8');
    throw new ProblemError([{ ...problem, mend: 'save it as UTF-8, or name another file' }]);
  }
}
