import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import initParquet from 'parquet-wasm/esm';
import type { DuckDbSession } from '../../renderer/workers/duckdb-session';
import { WasmDataEngine } from '../../renderer/workers/wasm-data-engine';
import type { WindowFiles } from '../../renderer/workers/window-files';
import { openDuckDbWasm } from './open-duckdb-wasm';

const { resolve } = createRequire(import.meta.url);

/**
 * The window's data engine over the files of a folder: its own decoder and database, without the workers around them.
 * What it listens to for a worker's errors is never called here.
 */
export async function openWindowEngine(folder: string): Promise<WasmDataEngine> {
  Object.assign(globalThis, { self: new EventTarget() });
  await initParquet({ module_or_path: readFileSync(resolve('parquet-wasm/esm/parquet_wasm_bg.wasm')) });
  const files: Pick<WindowFiles, 'blob'> = {
    blob: async (name) => new Blob([readFileSync(path.join(folder, name))]),
  };
  return new WasmDataEngine(files as WindowFiles, await openSession());
}

async function openSession(): Promise<DuckDbSession> {
  const { database, connection } = await openDuckDbWasm();
  const session = { version: database.getVersion(), connection, connect: async () => database.connect() };
  return session as unknown as DuckDbSession;
}
