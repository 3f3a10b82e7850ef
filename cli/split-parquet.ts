import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CancelledError } from '../shared/pipeline/cancelled';
import { raise } from '../shared/problem';
import { type Split, splitCondition } from '../shared/split';
import { literal } from '../shared/sql';
import { type DuckDBDatabase, openDuckDB, patternOf } from './engines/duckdb-database';
import { asReadFailure } from './engines/duckdb-failures';
import { requireSplittable } from './require-splittable';
import { orUnwritable, requireAbsent } from './write-file';

const parts = ['train', 'eval'] as const;
type Part = (typeof parts)[number];

export interface SplitRequest {
  readonly data: string;
  readonly split: Split;
  readonly files: Readonly<Record<Part, string>>;
  /** Whether files that are there are replaced. */
  readonly force: boolean;
}

const mend = 'name other files with --train and --eval, or add --force to replace them';

/**
 * Writes the rows of each part in their order, and gives their numbers. Each file appears whole or not at all.
 * Raises problems with the data, its key and the files to write.
 */
export async function splitParquet(
  { data, split, files, force }: SplitRequest,
  signal: AbortSignal,
): Promise<Readonly<Record<Part, number>>> {
  await requireThreeFiles(data, files);
  if (!force) for (const part of parts) await requireAbsent(files[part], mend);
  const key = await requireSplittable(data, split.by);
  const temporary = (part: Part) => resolve(`${files[part]}.${id}.tmp`);
  const id = randomUUID();
  const input = resolve(data);
  const database = await openDuckDB([input, ...parts.map(temporary)]);
  const stop = () => database.loader.interrupt();
  signal.addEventListener('abort', stop);
  try {
    const rows = { train: 0, eval: 0 };
    const isEval = splitCondition(key, split);
    for (const part of parts) {
      await orUnwritable(files[part], async () => (await open(temporary(part), 'wx')).close());
      const sql = `COPY (FROM read_parquet(${literal(patternOf(input))}, hive_partitioning = false)
        WHERE ${part === 'eval' ? isEval : `NOT (${isEval})`})
        TO ${literal(temporary(part))} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`;
      rows[part] = await copy(database, sql, { data, file: files[part], signal });
      if (rows[part] === 0) raiseEmpty(part, data, split);
    }
    for (const part of parts) await place(temporary(part), files[part], force);
    return rows;
  } finally {
    signal.removeEventListener('abort', stop);
    database.close();
    for (const part of parts) await rm(temporary(part), { force: true });
  }
}

async function copy(
  { loader }: DuckDBDatabase,
  sql: string,
  { data, file, signal }: { data: string; file: string; signal: AbortSignal },
): Promise<number> {
  try {
    const result = await loader.runAndReadAll(sql);
    return Number(result.getRows()[0]?.[0]);
  } catch (error) {
    if (signal.aborted) throw new CancelledError('cancelled');
    const message = error instanceof Error ? error.message : String(error);
    if (/^IO Error: (?=.*(write|space))/is.test(message)) {
      raise(
        'file-unwritable',
        `${file} cannot be written: ${message.split('\n')[0]}`,
        { file },
        'make room on the disk',
      );
    }
    throw asReadFailure(error, data, sql);
  }
}

/** To the disk, then under its name. */
async function place(temporary: string, file: string, force: boolean): Promise<void> {
  const handle = await open(temporary, 'r+');
  await handle.sync().finally(() => handle.close());
  if (!force) await requireAbsent(file, mend);
  await orUnwritable(file, () => rename(temporary, file));
}

async function requireThreeFiles(data: string, files: SplitRequest['files']): Promise<void> {
  const real = (path: string) => realpath(path).catch(() => resolve(path));
  const [from, train, evaluated] = await Promise.all([data, files.train, files.eval].map(real));
  if (from !== train && from !== evaluated && train !== evaluated) return;
  raise(
    'file-unwritable',
    'the data, train and eval must be three files',
    { file: train === evaluated ? files.train : data },
    'name other files with --train and --eval',
  );
}

function raiseEmpty(part: Part, data: string, { by, fraction }: Split): never {
  return raise(
    'table-empty',
    `no key of "${by}" in ${data} belongs to ${part}, at a fraction of ${fraction}`,
    { file: data, field: by },
    'choose a fraction for which there are enough keys, another salt or another key',
  );
}
