import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { identifier } from '../../shared/sql';

const startTimeoutMs = 60_000;

/** Extensions would be fetched from a network, and nothing that a gate says may reach a file: both are shut for good. */
const lockDown = `
  SET autoinstall_known_extensions = false;
  SET autoload_known_extensions = false;
  SET enable_external_access = false;
  SET lock_configuration = true;`;

export interface DuckDbSession {
  readonly version: string;
  readonly connection: AsyncDuckDBConnection;
  connect(): Promise<AsyncDuckDBConnection>;
}

/** DuckDB in a worker of its own, in memory, on one thread; it ends with the worker that starts it. */
export async function startDuckDb(): Promise<DuckDbSession> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl, { name: 'duckdb' }));
  await withinTime(database.instantiate(wasmUrl));
  await database.open({ path: ':memory:', maximumThreads: 1 });
  const connection = await database.connect();
  await connection.query(lockDown);
  return {
    version: `DuckDB ${(await database.getVersion()).replace(/^v/, '')}`,
    connection,
    connect: () => database.connect(),
  };
}

/** Gives the rows of a run back to DuckDB's allocator. */
export async function dropTables({ connection }: DuckDbSession): Promise<void> {
  const tables = await connection.query('SELECT table_name FROM duckdb_tables()');
  for (const row of tables) await connection.query(`DROP TABLE ${identifier(String(row?.table_name))}`);
}

async function withinTime<T>(started: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('DuckDB did not start in time')), startTimeoutMs);
  });
  try {
    return await Promise.race([started, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
