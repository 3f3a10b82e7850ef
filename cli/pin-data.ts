import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Dataset } from '../shared/checks/check';
import { contentHash } from '../shared/content-hash';
import type { CancelSignal } from '../shared/engines';
import { pinLogFile, pinLogLine, rowsInLog } from '../shared/gate/pin-log';
import { type Pin, type PinnedFile, withPin } from '../shared/gate/set-pin';
import { ProblemError, raise } from '../shared/problem';
import { authorIn } from './author';
import { openNativeDataEngine } from './engines/native-data-engine';
import { createNodeFiles } from './engines/node-files';
import type { OpenedGate } from './open-gate';
import { appendLine, orUnwritable, writeWhole } from './write-file';

/** What a data file is now, beside what the gate pins. */
export interface FoundPin {
  readonly dataset: Dataset;
  readonly before: PinnedFile;
  readonly pin: Pin;
  /** Before is null where no changelog tells it. */
  readonly rows: { readonly before: number | null; readonly after: number };
  readonly change: 'none' | 'first' | 'written-again' | 'moved' | 'hash-added' | 'unknown' | 'rows';
}

/** Reads the data file, which is `name` where that is given, and hashes its bytes and its rows. */
export async function findPin(
  { gate, path, files }: OpenedGate,
  dataset: Dataset,
  name: string | undefined,
  signal: CancelSignal,
): Promise<FoundPin> {
  const data: PinnedFile | undefined = gate.data[dataset];
  if (data === undefined) {
    return raise(
      'gate-invalid',
      `the gate names no ${dataset} data`,
      { file: path, field: `data.${dataset}` },
      `add data.${dataset} to the gate, or pin another data set with --data`,
    );
  }
  const file = name ?? data.path;
  const { sha256 } = await files.fingerprint(file, signal);
  const engine = await openNativeDataEngine([file], files.path);
  try {
    const content = await contentHash(dataset, file, engine, { signal, onRows: () => {} });
    if (content.rows === 0)
      raise('table-empty', `${file} has no rows`, { file }, 'export the data again, with its rows');
    const pin = { path: file, sha256, content_sha256: content.sha256 };
    const log = await textOrNothing(pinLogFile(path));
    const change = changeOf(data, pin);
    const known = data.sha256 === undefined ? null : rowsInLog(log, data.sha256);
    const before = sameRows.includes(change) ? content.rows : known;
    return { dataset, before: data, pin, rows: { before, after: content.rows }, change };
  } finally {
    engine.close();
  }
}

const sameRows: readonly FoundPin['change'][] = ['none', 'written-again', 'moved', 'hash-added'];

function changeOf(before: PinnedFile, pin: Pin): FoundPin['change'] {
  if (before.sha256 === undefined && before.content_sha256 === undefined) return 'first';
  if (before.sha256 === pin.sha256) {
    if (before.content_sha256 !== pin.content_sha256) return 'hash-added';
    return before.path === pin.path ? 'none' : 'moved';
  }
  if (before.content_sha256 === undefined) return 'unknown';
  return before.content_sha256 === pin.content_sha256 ? 'written-again' : 'rows';
}

/** Writes the changelog first: a pin without its reason is worse than a reason without its pin. Gives the log's path. */
export async function writePin(
  { path }: OpenedGate,
  { dataset, before, pin, rows }: FoundPin,
  why: string,
): Promise<string> {
  const text = await createNodeFiles('.').text(path);
  const changed = withPin(text, path, dataset, pin);
  const log = pinLogFile(path);
  const changeTo = (name: keyof Pin) => ({ before: before[name] ?? null, after: pin[name] });
  const line = pinLogLine({
    at: new Date().toISOString(),
    who: await authorIn(resolve(dirname(path))),
    why,
    data: dataset,
    path: changeTo('path'),
    rows,
    sha256: changeTo('sha256'),
    content_sha256: changeTo('content_sha256'),
  });
  const mend = 'check that the folder of the gate can be written to and that the disk has room';
  await orUnwritable(log, () => appendLine(log, line), mend);
  await orUnwritable(path, async () => writeWhole(await realpath(path), changed), mend);
  return log;
}

async function textOrNothing(path: string): Promise<string> {
  try {
    return await createNodeFiles('.').text(path);
  } catch (error) {
    if (error instanceof ProblemError) return '';
    throw error;
  }
}
