import { type DuckDBDataChunk, version } from '@duckdb/node-api';
import type { Columns, DataEngine, LoadOptions, TableInfo } from '../../shared/engines';
import { unreadableColumn } from '../../shared/parquet-problems';
import { CancelledError, stopIfCancelled } from '../../shared/pipeline/cancelled';
import { ProblemError } from '../../shared/problem';
import { identifier, literal } from '../../shared/sql';
import { columnTypeOf } from '../../shared/sql-types';
import { castForDecoding, decodeChunks, decodingsOf } from './decode-columns';
import { type DuckDBDatabase, openDuckDB, patternOf } from './duckdb-database';
import { asQueryFailure, asReadFailure } from './duckdb-failures';
import { requireParquetEnds } from './parquet-file';

export interface NativeDataEngine extends DataEngine {
  close(): void;
}

const progressIntervalMs = 50;

/** DuckDB over the Parquet files called `names`, and no others; `pathOf` gives the absolute path of a name. */
export async function openNativeDataEngine(
  names: readonly string[],
  pathOf: (name: string) => string,
): Promise<NativeDataEngine> {
  const database = await openDuckDB(names.map(pathOf));
  const inspect = (file: string) => inspectFile(database, file, pathOf(file));

  return {
    version: `DuckDB ${version().replace(/^v/, '')}`,
    inspect,
    async load(table, file, columns, options) {
      const { rows } = await inspect(file);
      await refuseWideDecimals(database, file, pathOf(file), columns);
      stopIfCancelled(options.signal);
      const sql = `CREATE OR REPLACE TABLE ${identifier(table)} AS
        SELECT ${columns.map(identifier).join(', ')} FROM ${rowsOf(pathOf(file))}`;
      await createTable(database, sql, { file, rows }, options);
    },
    async drop(table) {
      await database.loader.run(`DROP TABLE IF EXISTS ${identifier(table)}`);
    },
    query: (sql) => query(database, sql),
    stream: (sql, batchRows) => stream(database, sql, batchRows),
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
      const statement = await connection.prepare(sql);
      const columns = Array.from({ length: statement.columnCount }, (_, index) => {
        const sqlType = statement.columnType(index).toString();
        return { name: statement.columnName(index), type: columnTypeOf(sqlType), sqlType };
      });
      const footer = await connection.runAndReadAll(
        `SELECT CAST(num_rows AS DOUBLE) FROM parquet_file_metadata(${literal(patternOf(path))})`,
      );
      return { rows: Number(footer.getRows()[0]?.[0]), columns };
    } catch (error) {
      throw asReadFailure(error, file, sql);
    }
  });
}

/** DuckDB takes a decimal of more than 38 digits for a double, and its bytes for others than they are. */
async function refuseWideDecimals(
  database: DuckDBDatabase,
  file: string,
  path: string,
  columns: readonly string[],
): Promise<void> {
  const { columns: found } = await query(
    database,
    `SELECT name FROM parquet_schema(${literal(patternOf(path))}) WHERE precision > 38`,
  );
  const wide = ((found.name ?? []) as readonly string[]).filter((name) => columns.includes(name));
  if (wide.length > 0) throw new ProblemError(wide.map((name) => unreadableColumn(file, name)));
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
    try {
      const decodings = decodingsOf(await connection.prepare(sql));
      const result = await connection.run(castForDecoding(sql, decodings));
      return decodeChunks(await result.fetchAllChunks(), decodings);
    } catch (error) {
      throw asQueryFailure(error, sql);
    }
  });
}

async function* stream(database: DuckDBDatabase, sql: string, batchRows: number): AsyncGenerator<Columns> {
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
    throw asQueryFailure(error, sql);
  } finally {
    connection.closeSync();
  }
}
