import { columnsOfBatches } from '../../renderer/workers/arrow-columns';
import { openNative } from '../checks/testing/native-database';
import type { ColumnInfo, Columns } from '../engines';
import { columnTypeOf } from '../sql-types';
import { openDuckDbWasm } from './open-duckdb-wasm';

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
  const { run, query } = await openNative();
  return {
    name: 'native',
    run,
    query,
    insertArrow() {
      throw new Error('the native build takes no Arrow streams');
    },
  };
}

/** The build of the window, without its worker: no extension can be loaded here either. */
export async function wasmEngine(): Promise<TestEngine> {
  const { connection } = await openDuckDbWasm();
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
