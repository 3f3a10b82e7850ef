import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { columnsOfBatches } from '../../../renderer/workers/arrow-columns';
import type { Database } from './database';

const { resolve } = createRequire(import.meta.url);

/** The DuckDB of the window: WebAssembly, one thread, no extensions. */
export async function openWasm(): Promise<Database> {
  const bundle = (name: string) => ({
    mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
    mainWorker: '',
  });
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => {});
  database.open({ path: ':memory:', maximumThreads: 1 });
  const connection = database.connect();
  for (const setting of ['autoinstall_known_extensions', 'autoload_known_extensions'])
    connection.query(`SET ${setting} = false`);
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
