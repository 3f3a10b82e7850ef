import path from 'node:path';
import { filesOfGate } from '../shared/gate/files';
import { hintsOnGate } from '../shared/gate/hints/hints-on-gate';
import { parseGate } from '../shared/gate/parse';
import type { Gate } from '../shared/gate/schema';
import type { Opened, OpenedGate } from '../shared/ipc';
import type { Problem } from '../shared/problem';
import { parseRun } from '../shared/run/parse';
import type { GrantedFile } from '../shared/worker-messages';
import { grantWeights } from './grant-weights';
import type { Grants } from './grants';
import { isParquet } from './is-parquet';
import { type ReadDocument, readDocument } from './read-document';

/** Opens a gate, a run or data by what it holds, and grants the files that a gate names, or the data. Nothing is run. */
export async function openFile(file: string, grants: Grants): Promise<Opened> {
  if (await isParquet(file)) return openData(file, grants);
  const read = await readDocument(file);
  if (!read.ok) return { kind: 'problems', path: file, problems: read.problems, source: null };
  return looksLikeRun(read.value.text) ? openRun(file, read.value.text) : openGate(file, read.value, grants);
}

async function openData(file: string, grants: Grants): Promise<Opened> {
  const granted = await grants.grantPicked(file);
  return granted.ok
    ? { kind: 'data', path: file, file: granted.value }
    : { kind: 'problems', path: file, problems: granted.problems.map(withChoice), source: null };
}

/** No gate names it yet. */
function withChoice(problem: Problem): Problem {
  return { ...problem, mend: 'choose a Parquet file that is there and that you may read' };
}

function looksLikeRun(source: string): boolean {
  return source.trimStart().startsWith('{') && /"assay_run"\s*:/.test(source);
}

function openRun(file: string, source: string): Opened {
  const parsed = parseRun(source, file);
  return parsed.ok
    ? { kind: 'run', path: file, document: parsed.value }
    : { kind: 'problems', path: file, problems: parsed.problems, source };
}

async function openGate(file: string, { text, sha256 }: ReadDocument, grants: Grants): Promise<Opened> {
  const parsed = parseGate(text, file);
  if (!parsed.ok) return { kind: 'problems', path: file, problems: parsed.problems, source: text };
  const gate = parsed.value;
  const granted = await grantAll(path.dirname(file), gate, grants);
  const hints = hintsOnGate(gate, { text, file, known: null });
  return { kind: 'gate', path: file, sha256, source: text, gate, hints, ...granted };
}

async function grantAll(
  folder: string,
  gate: Gate,
  grants: Grants,
): Promise<Pick<OpenedGate, 'files' | 'missing'>> {
  const files: GrantedFile[] = [];
  const missing: Problem[] = [];
  const named = new Map(filesOfGate(gate).map((file) => [file.name, file]));
  for (const [name, { field, kind }] of named) {
    const granted = await grants.grant(folder, name);
    if (granted.ok) {
      files.push(granted.value);
      if (kind === 'onnx') files.push(...(await grantWeights(folder, name, grants)));
    } else
      missing.push(
        ...granted.problems.map((problem) => ({ ...problem, where: { ...problem.where, field } })),
      );
  }
  return { files, missing };
}
