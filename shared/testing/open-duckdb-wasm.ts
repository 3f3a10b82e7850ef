import { createRequire } from 'node:module';
import {
  createDuckDB,
  type DuckDBBindings,
  type DuckDBConnection,
  NODE_RUNTIME,
  VoidLogger,
} from '@duckdb/duckdb-wasm/blocking';

const { resolve } = createRequire(import.meta.url);

/** The DuckDB of the window, without its worker: WebAssembly, one thread, in memory, no extension to be had. */
export async function openDuckDbWasm(): Promise<{
  database: DuckDBBindings;
  connection: DuckDBConnection;
}> {
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
  return { database, connection };
}
