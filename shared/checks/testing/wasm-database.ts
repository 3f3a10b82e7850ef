import { columnsOfBatches } from '../../../renderer/workers/arrow-columns';
import { openDuckDbWasm } from '../../testing/open-duckdb-wasm';
import type { Database } from './database';

/** The DuckDB of the window: WebAssembly, one thread, no extensions. */
export async function openWasm(): Promise<Database> {
  const { database, connection } = await openDuckDbWasm();
  return {
    async run(sql) {
      connection.query(sql);
    },
    async query(sql) {
      const { schema, batches } = connection.query(sql);
      return columnsOfBatches(schema, batches);
    },
    close() {
      connection.close();
      database.reset();
    },
  };
}
