import { createRequire } from 'node:module';
import path from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { DuckDBInstance } from '@duckdb/node-api';
import { castForDecoding, decodeChunks, decodingsOf } from '../../cli/engines/decode-columns';
import { columnsOfBatches } from '../../renderer/workers/arrow-columns';
import type { ColumnInfo, Columns } from '../engines';
import { columnTypeOf } from '../sql-types';

/** A real DuckDB in memory, in one of the two builds that run gates. */
export interface TestEngine {
  readonly name: 'native' | 'wasm';
  /** Statements that give nothing, such as CREATE TABLE. */
  run(sql: string): Promise<void>;
  query(sql: string): Promise<Columns>;
  /** Makes a table of an Arrow stream; in the WebAssembly build alone. */
  insertArrow(table: string, stream: Uint8Array): void;
}

export async function nativeEngine(): Promise<TestEngine> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return {
    name: 'native',
    async run(sql) {
      await connection.run(sql);
    },
    async query(sql) {
      const decodings = decodingsOf(await connection.prepare(sql));
      const result = await connection.run(castForDecoding(sql, decodings));
      return decodeChunks(await result.fetchAllChunks(), decodings);
    },
    insertArrow() {
      throw new Error('the native build takes no Arrow streams');
    },
  };
}

/** The build of the window, without its worker: no extension can be loaded here either. */
export async function wasmEngine(): Promise<TestEngine> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/blocking'));
  const module = (name: string) => ({ mainModule: path.join(folder, name), mainWorker: '' });
  const bundles = { mvp: module('duckdb-mvp.wasm'), eh: module('duckdb-eh.wasm') };
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => {});
  database.open({ path: ':memory:', maximumThreads: 1 });
  const connection = database.connect();
  connection.query('SET autoinstall_known_extensions = false');
  connection.query('SET autoload_known_extensions = false');
  return {
    name: 'wasm',
    async run(sql) {
      connection.query(sql);
    },
    async query(sql) {
      const table = connection.query(sql);
      return columnsOfBatches(table.schema, table.batches);
    },
    insertArrow(table, stream) {
      connection.insertArrowFromIPCStream(stream, { name: table, create: true });
    },
  };
}

/** The columns of a table by the engine's own types. */
export async function columnsOf(engine: TestEngine, table: string): Promise<readonly ColumnInfo[]> {
  const { rows, columns } = await engine.query(
    `SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = '${table}' ORDER BY column_index`,
  );
  return Array.from({ length: rows }, (_, at) => {
    const sqlType = String(columns.type?.[at]);
    return { name: String(columns.name?.[at]), sqlType, type: columnTypeOf(sqlType) };
  });
}
