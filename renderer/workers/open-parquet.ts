import initParquet, { ParquetFile, wasmMemory } from 'parquet-wasm/esm';
import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import type { ColumnInfo, TableInfo } from '../../shared/engines';
import { isOutOfMemory, outOfMemory } from '../../shared/out-of-memory';
import {
  damagedParquet,
  maximumColumns,
  maximumRows,
  maximumUncompressedBytes,
  parquetEndsProblem,
  tableTooLarge,
  tooManyColumns,
  tooManyRows,
  unnamedColumn,
  unreadableColumn,
} from '../../shared/parquet-problems';
import { ProblemError } from '../../shared/problem';
import { isNameable } from '../../shared/sql';
import { columnTypeOf } from '../../shared/sql-types';
import { type ArrowField, readArrowFields } from './arrow-schema';

let initialised: Promise<unknown> | undefined;

export interface OpenParquet extends TableInfo {
  readonly file: ParquetFile;
}

/**
 * Opens a Parquet file by its footer and refuses one that claims more than a run may hold.
 * `name` is what problems call the file.
 */
export async function openParquet(name: string, blob: Blob): Promise<OpenParquet> {
  await refuseByEnds(name, blob);
  initialised ??= initParquet({ module_or_path: wasmUrl });
  await initialised;
  const file = await decoding(name, () => ParquetFile.fromFile(blob));
  const rows = file.metadata().fileMetadata().numRows();
  if (rows > maximumRows) throw new ProblemError([tooManyRows(name, rows)]);
  const fields = await decoding(name, async () => fieldsOf(file));
  if (fields.length > maximumColumns) throw new ProblemError([tooManyColumns(name, fields.length)]);
  const sizes = columnSizes(file);
  return { file, rows, columns: fields.map((field) => infoOf(name, field, sizes.get(field.name) ?? 0)) };
}

function infoOf(file: string, { name, sqlType, isReadable }: ArrowField, sizeBytes: number): ColumnInfo {
  const problems = [
    ...(isReadable ? [] : [unreadableColumn(file, name)]),
    ...(isNameable(name) ? [] : [unnamedColumn(file)]),
    ...(sizeBytes > maximumUncompressedBytes ? [tableTooLarge(file, sizeBytes)] : []),
  ];
  const [unreadable] = problems;
  return unreadable === undefined
    ? { name, sqlType, sizeBytes, type: columnTypeOf(sqlType) }
    : { name, sqlType, sizeBytes, type: 'other', unreadable };
}

/** Refuses columns that DuckDB in WebAssembly cannot take in, or that take more together than a run may hold. */
export function refuseColumns(name: string, { columns }: OpenParquet, wanted: readonly string[]): void {
  const found = columns.filter((column) => wanted.includes(column.name));
  const problems = found.flatMap(({ unreadable }) => unreadable ?? []);
  if (problems.length > 0) throw new ProblemError(problems);
  const bytes = found.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0);
  if (bytes > maximumUncompressedBytes) throw new ProblemError([tableTooLarge(name, bytes)]);
}

/** Bytes of each column, uncompressed, as the footer declares them. */
function columnSizes(file: ParquetFile): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const group of file.metadata().rowGroups()) {
    for (const chunk of group.columns()) {
      const name = chunk.columnPath()[0] ?? '';
      sizes.set(name, (sizes.get(name) ?? 0) + chunk.uncompressedSize());
    }
  }
  return sizes;
}

/**
 * What the decoder throws says only that the file is not what it claims to be, or that memory ran out. A trap in a
 * stream's own callback reaches nobody but the worker, so errors of the worker count as the decoder's while it works.
 */
export async function decoding<T>(name: string, decode: () => Promise<T>): Promise<T> {
  const scope = new AbortController();
  const trapped = new Promise<never>((_, reject) => {
    const onError = (event: ErrorEvent) => {
      event.preventDefault();
      reject(event.error ?? new Error(event.message));
    };
    self.addEventListener('error', onError, { signal: scope.signal });
  });
  try {
    return await Promise.race([decode(), trapped]);
  } catch (cause) {
    console.warn(`${name}: ${String(cause)}`);
    throw new ProblemError([
      isOutOfMemory(cause) || isFull() ? outOfMemory({ file: name }) : damagedParquet(name),
    ]);
  } finally {
    scope.abort();
  }
}

/** The decoder traps alike on bytes that it cannot read and where its memory, of at most 4 GiB, has no room. */
function isFull(): boolean {
  return memory().byteLength > 3.5 * 1024 ** 3;
}

function memory(): ArrayBuffer {
  const { buffer } = wasmMemory() as unknown as WebAssembly.Memory;
  return buffer;
}

function fieldsOf(file: ParquetFile): readonly ArrowField[] {
  const schema = file.schema().toFFI();
  try {
    return readArrowFields(memory(), schema.addr());
  } finally {
    schema.free();
  }
}

async function refuseByEnds(name: string, blob: Blob): Promise<void> {
  const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  const tail = new Uint8Array(await blob.slice(Math.max(0, blob.size - 8)).arrayBuffer());
  const problem = parquetEndsProblem(name, { sizeBytes: blob.size, head, tail });
  if (problem !== null) throw new ProblemError([problem]);
}
