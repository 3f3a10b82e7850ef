import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from '../../shared/sql';

export interface DuckDBDatabase {
  /** The one connection that counts the progress of its statements. */
  readonly loader: DuckDBConnection;
  /** Each call has its own connection, so that a streamed result and other queries do not disturb each other. */
  withConnection<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  connect(): Promise<DuckDBConnection>;
  /** Ends the statements that run; they reject. */
  interrupt(): void;
  close(): void;
}

/** The glob pattern that matches this one path: DuckDB takes every file name for a pattern. */
export function patternOf(path: string): string {
  return path.replace(/[[*?]/g, '[$&]');
}

/**
 * A database in memory, locked to `paths`: it reads no other file, reaches no network and loads no extension, and
 * no SQL can change that.
 */
export async function openDuckDB(paths: readonly string[]): Promise<DuckDBDatabase> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
    temp_directory: join(tmpdir(), `assay-${process.pid}`),
  });
  const loader = await instance.connect();
  const settings = [
    'enable_progress_bar = true',
    'enable_progress_bar_print = false',
    `allowed_paths = [${paths
      .flatMap((path) => [path, patternOf(path)])
      .map(literal)
      .join(', ')}]`,
    'enable_external_access = false',
    'lock_configuration = true',
  ];
  for (const setting of settings) await loader.run(`SET ${setting}`);

  const inUse = new Set([loader]);
  return {
    loader,
    connect: () => instance.connect(),
    async withConnection(use) {
      const connection = await instance.connect();
      inUse.add(connection);
      try {
        return await use(connection);
      } finally {
        inUse.delete(connection);
        connection.closeSync();
      }
    },
    interrupt() {
      for (const connection of inUse) connection.interrupt();
    },
    close() {
      loader.closeSync();
      instance.closeSync();
    },
  };
}
