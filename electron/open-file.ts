import { createHash } from 'node:crypto';
import path from 'node:path';
import { filesOfGate } from '../shared/gate/files';
import { parseGate } from '../shared/gate/parse';
import type { Opened, OpenedGate } from '../shared/ipc';
import type { Problem } from '../shared/problem';
import { parseRun } from '../shared/run/parse';
import type { GrantedFile } from '../shared/worker-messages';
import type { Grants } from './grants';
import { readDocument } from './read-document';

/** Opens a gate or a run by what it holds, and grants the files that a gate names. Nothing is run. */
export async function openFile(file: string, grants: Grants): Promise<Opened> {
  const read = await readDocument(file);
  if (!read.ok) return { kind: 'problems', path: file, problems: read.problems, source: null };
  const source = read.value;
  return looksLikeRun(source) ? openRun(file, source) : openGate(file, source, grants);
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

async function openGate(file: string, source: string, grants: Grants): Promise<Opened> {
  const parsed = parseGate(source, file);
  if (!parsed.ok) return { kind: 'problems', path: file, problems: parsed.problems, source };
  const gate = parsed.value;
  const names = filesOfGate(gate);
  const granted = await grantAll(path.dirname(file), names, grants);
  return { kind: 'gate', path: file, sha256: sha256(source), source, gate, ...granted };
}

async function grantAll(
  folder: string,
  names: readonly string[],
  grants: Grants,
): Promise<Pick<OpenedGate, 'files' | 'missing'>> {
  const files: GrantedFile[] = [];
  const missing: Problem[] = [];
  for (const name of new Set(names)) {
    const granted = await grants.grant(folder, name);
    if (granted.ok) files.push(granted.value);
    else missing.push(...granted.problems);
  }
  return { files, missing };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
