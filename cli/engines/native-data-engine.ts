import { type DuckDBDataChunk, version } from '@duckdb/node-api';
import type { ColumnInfo, Columns, DataEngine, LoadOptions, TableInfo } from '../../shared/engines';
import { repeatedColumn, unnamedColumn, unreadableColumn } from '../../shared/parquet-problems';
import { CancelledError, stopIfCancelled } from '../../shared/pipeline/cancelled';
import { ProblemError } from '../../shared/problem';
import { repeatedName } from '../../shared/repeated-name';
import { identifier, isNameable, literal } from '../../shared/sql';
import { columnTypeOf } from '../../shared/sql-types';
import { castForDecoding, decodeChunks, decodingsOf } from './decode-columns';
import { type DuckDBDatabase, openDuckDB, patternOf } from './duckdb-database';
import { asQueryFailure, asReadFailure } from './duckdb-failures';
import { type ParquetField, topLevelFields } from './parquet-fields';
import { requireParquetEnds } from './parquet-file';

export interface NativeDataEngine extends DataEngine {
  /** Ends the queries that run, and refuses all that follow: they reject with a CancelledError. */
  interrupt(): void;
  close(): void;
}

const progressIntervalMs = 50;

/** So many values of a table that is streamed are held in memory; of a larger one none. */
const mostHeldForStreaming = 20_000_000;

/** DuckDB over the Parquet files called `names`, and no others; `pathOf` gives the absolute path of a name. */
export async function openNativeDataEngine(
  names: readonly string[],
  pathOf: (name: string) => string,
): Promise<NativeDataEngine> {
  const database = await openDuckDB(names.map(pathOf));
  let isInterrupted = false;
  /** Files that are read anew by each query, by table. */
  const left = new Map<string, string>();
  const asFailure = (error: unknown, sql: string) =>
    left.size === 0 ? asQueryFailure(error, sql) : asReadFailure(error, [...left.values()].join(', '), sql);
  const inspect = (file: string) => inspectFile(database, file, pathOf(file));
  const drop = async (table: string) => {
    const kind = left.delete(table) ? 'VIEW' : 'TABLE';
    await database.loader.run(`DROP ${kind} IF EXISTS ${identifier(table)}`);
  };

  return {
    version: `DuckDB ${version().replace(/^v/, '')}`,
    inspect,
    async load(table, file, columns, options) {
      const { rows, columns: found } = await inspect(file);
      refuseUnreadable(found, columns);
      stopIfCancelled(options.signal);
      await drop(table);
      const isLeft = options.isForStreaming === true && rows * columns.length > mostHeldForStreaming;
      if (isLeft) left.set(table, file);
      const sql = `CREATE ${isLeft ? 'VIEW' : 'TABLE'} ${identifier(table)} AS
        SELECT ${columns.map(identifier).join(', ')} FROM ${rowsOf(pathOf(file))}`;
      await createTable(database, sql, { file, rows }, options);
    },
    drop,
    async query(sql) {
      try {
        stopIfCancelled({ aborted: isInterrupted });
        return await query(database, sql);
      } catch (error) {
        throw isInterrupted ? new CancelledError('cancelled') : asFailure(error, sql);
      }
    },
    interrupt() {
      isInterrupted = true;
      database.interrupt();
    },
    stream: (sql, batchRows) => stream(database, sql, batchRows, asFailure),
    close: database.close,
  };
}

/** Values in the file alone make the columns, never the names of its folders. */
function rowsOf(path: string): string {
  return `read_parquet(${literal(patternOf(path))}, hive_partitioning = false)`;
}

async function inspectFile(database: DuckDBDatabase, file: string, path: string): Promise<TableInfo> {
  await requireParquetEnds(path, file);
  const sql = `FROM ${rowsOf(path)}`;
  return database.withConnection(async (connection) => {
    try {
      const ask = async (select: string) => (await connection.runAndReadAll(select)).getRows();
      const [footer] = await ask(
        `SELECT CAST(num_rows AS DOUBLE) FROM parquet_file_metadata(${literal(patternOf(path))})`,
      );
      const nodes = await ask(
        `SELECT name, coalesce(num_children, 0)::INTEGER, coalesce(precision, 0)::INTEGER, coalesce(scale, 0)::INTEGER
        FROM parquet_schema(${literal(patternOf(path))})`,
      );
      const fields = topLevelFields(
        nodes.map(([name, children, precision, scale]) => ({
          name: String(name),
          children: Number(children),
          precision: Number(precision),
          scale: Number(scale),
        })),
      );
      const repeated = repeatedName(fields.map(({ name }) => name));
      if (repeated !== null) throw new ProblemError([repeatedColumn(file, repeated)]);
      const statement = await connection.prepare(sql);
      const columns = fields.map((field, index) =>
        infoOf(file, field, statement.columnType(index).toString()),
      );
      return { rows: Number(footer?.[0]), columns };
    } catch (error) {
      throw asReadFailure(error, file, sql);
    }
  });
}

function infoOf(file: string, { name, wideDecimal, isReadable }: ParquetField, sqlType: string): ColumnInfo {
  if (isReadable && isNameable(name)) return { name, type: columnTypeOf(sqlType), sqlType };
  const unreadable = isReadable ? unnamedColumn(file) : unreadableColumn(file, name);
  return { name, type: 'other', sqlType: wideDecimal ?? sqlType, unreadable };
}

function refuseUnreadable(found: readonly ColumnInfo[], columns: readonly string[]): void {
  const problems = found.flatMap(({ name, unreadable }) =>
    unreadable !== undefined && columns.includes(name) ? [unreadable] : [],
  );
  if (problems.length > 0) throw new ProblemError(problems);
}

async function createTable(
  { loader }: DuckDBDatabase,
  sql: string,
  { file, rows }: { file: string; rows: number },
  { signal, onRows }: LoadOptions,
): Promise<void> {
  const watch = setInterval(() => {
    if (signal.aborted) loader.interrupt();
    else onRows(Math.floor((rows * Math.max(0, loader.progress.percentage)) / 100));
  }, progressIntervalMs);
  try {
    await loader.run(sql);
  } catch (error) {
    throw signal.aborted ? new CancelledError('cancelled') : asReadFailure(error, file, sql);
  } finally {
    clearInterval(watch);
  }
  onRows(rows);
}

function query(database: DuckDBDatabase, sql: string): Promise<Columns> {
  return database.withConnection(async (connection) => {
    const decodings = decodingsOf(await connection.prepare(sql));
    const result = await connection.run(castForDecoding(sql, decodings));
    return decodeChunks(await result.fetchAllChunks(), decodings);
  });
}

async function* stream(
  database: DuckDBDatabase,
  sql: string,
  batchRows: number,
  asFailure: (error: unknown, sql: string) => Error,
): AsyncGenerator<Columns> {
  const connection = await database.connect();
  try {
    const decodings = decodingsOf(await connection.prepare(sql));
    const result = await connection.stream(castForDecoding(sql, decodings));
    let chunks: DuckDBDataChunk[] = [];
    let rows = 0;
    for await (const chunk of result) {
      chunks.push(chunk);
      rows += chunk.rowCount;
      if (rows < batchRows) continue;
      yield decodeChunks(chunks, decodings);
      chunks = [];
      rows = 0;
    }
    if (rows > 0) yield decodeChunks(chunks, decodings);
  } catch (error) {
    throw asFailure(error, sql);
  } finally {
    connection.closeSync();
  }
}
