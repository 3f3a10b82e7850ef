import { createHash } from 'node:crypto';
import type { Problem, Result } from '../shared/problem';
import { FileRefused, openRegularFile } from './regular-file';

export const maximumDocumentBytes = 20 * 1024 * 1024;

export interface ReadDocument {
  /** Without a byte order mark. */
  readonly text: string;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** A gate or run file in UTF-8. `file` is the path, which the problems name. */
export async function readDocument(file: string): Promise<Result<ReadDocument>> {
  try {
    const { handle, sizeBytes } = await openRegularFile(file);
    try {
      if (sizeBytes > maximumDocumentBytes) return refused(tooLarge(file, sizeBytes));
      const bytes = await handle.readFile();
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return { ok: true, value: { text, sha256: createHash('sha256').update(bytes).digest('hex') } };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof TypeError) return refused(notText(file));
    if (error instanceof FileRefused) return refused(problemOf(file, error));
    throw error;
  }
}

function problemOf(file: string, { kind, reason }: FileRefused): Problem {
  if (kind === 'missing') {
    return problem('file-missing', file, `${file} does not exist`, 'correct the path, or restore the file');
  }
  return problem(
    'file-unreadable',
    file,
    `${file} cannot be read: ${reason}`,
    'name a file that you may read',
  );
}

function tooLarge(file: string, sizeBytes: number): Problem {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2);
  return problem(
    'file-unreadable',
    file,
    `${file} has ${megabytes(sizeBytes)} MiB; a gate or a run has at most ${megabytes(maximumDocumentBytes)}`,
    'open a gate file (*.assay.yaml) or a run.json',
  );
}

function notText(file: string): Problem {
  return problem(
    'file-unreadable',
    file,
    `${file} is not a text file in UTF-8`,
    'open a gate file (*.assay.yaml) or a run.json; data and models are named in a gate file',
  );
}

function problem(kind: Problem['kind'], file: string, message: string, mend: string): Problem {
  return { kind, message, where: { file }, mend };
}

function refused(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}
