import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type NativeDataEngine, openNativeDataEngine } from '../../../cli/engines/native-data-engine';
import { parseGate } from '../../gate/parse';
import type { Gate } from '../../gate/schema';
import type { CheckRecord } from '../../run/schema';
import { literal } from '../../sql';
import { makeChecks } from '../../validation/make-checks';
import type { SuggestOptions } from '../gate-parts';
import { type FileProfile, profileFile } from '../profile-file';
import { type Suggestion, suggestGate } from '../suggest-gate';

const signal = { aborted: false };

/** A Parquet file of what a SELECT gives, in a folder of its own that goes when `use` is done. */
export async function withSnapshot<T>(
  select: string,
  use: (data: NativeDataEngine, file: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-snapshot-'));
  const path = (name: string) => join(folder, name);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${select}) TO ${literal(path('data.parquet'))} (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  const data = await openNativeDataEngine(['data.parquet'], path);
  try {
    return await use(data, 'data.parquet');
  } finally {
    data.close();
    rmSync(folder, { recursive: true });
  }
}

export function profileOf(
  select: string,
  options: { target?: string; budget?: number } = {},
): Promise<FileProfile> {
  return withSnapshot(select, (data, file) =>
    profileFile(file, data, { ...options, signal, onProgress: () => {} }),
  );
}

/** The suggestion for what the SELECT gives, and its gate, parsed. */
export async function suggestFor(
  select: string,
  options: Partial<SuggestOptions> = {},
): Promise<Suggestion & { gate: Gate }> {
  const { target } = options;
  const suggestion = suggestGate(await profileOf(select, target === undefined ? {} : { target }), {
    train: 'data.parquet',
    ...options,
  });
  const parsed = parseGate(suggestion.text, 'data.assay.yaml');
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return { ...suggestion, gate: parsed.value };
}

/** What the gate's expectations find on what another SELECT gives: the sentences of those that do not pass. */
export async function failuresOn(gate: Gate, select: string): Promise<readonly string[]> {
  return withSnapshot(select, async (data, file) => {
    const info = await data.inspect(file);
    const names = info.columns.map(({ name }) => name);
    await data.load('train', file, names, { signal, onRows: () => {} });
    const records: readonly CheckRecord[] = await makeChecks({
      declared: gate.expectations.map((expectation) => ({ expectation, suite: null })),
      tables: { train: { dataset: 'train', file, info } },
      key: gate.key,
      data,
      signal,
      onDone: () => {},
    });
    return records.filter(({ status }) => status !== 'pass').map(({ sentence }) => sentence);
  });
}
