import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { parseGate } from '../shared/gate/parse';
import type { Gate } from '../shared/gate/schema';
import { ProblemError } from '../shared/problem';
import { createNodeFiles, decodeText, type NodeFiles } from './engines/node-files';

export interface OpenedGate {
  readonly gate: Gate;
  /** The file as it stands. */
  readonly text: string;
  /** As the user named it. */
  readonly path: string;
  readonly sha256: string;
  /** Names relative to the folder of the gate file. */
  readonly files: NodeFiles;
}

/** Reads and parses a gate file; rejects with a ProblemError that has every problem of it. */
export async function openGate(path: string): Promise<OpenedGate> {
  const bytes = await readGate(path);
  const text = decodeText(bytes, path);
  const parsed = parseGate(text, path);
  if (!parsed.ok) throw new ProblemError(parsed.problems);
  return {
    gate: parsed.value,
    text,
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    files: createNodeFiles(dirname(path)),
  };
}

async function readGate(path: string): Promise<Uint8Array> {
  try {
    return await createNodeFiles('.').bytes(path);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const mend = 'name a gate file that can be read, such as examples/fraud/healthy.assay.yaml';
    throw new ProblemError(error.problems.map((problem) => ({ ...problem, mend })));
  }
}
