import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const packages = [
  '@duckdb/node-api',
  '@duckdb/duckdb-wasm',
  'parquet-wasm',
  'onnxruntime-node',
  'onnxruntime-web',
];

/**
 * @param {string} root
 * @returns {Promise<Record<string, string>>}
 */
export async function describeMachine(root) {
  const modules = path.join(root, 'node_modules');
  const versions = await Promise.all(
    packages.map(async (name) => {
      const { version } = JSON.parse(await readFile(path.join(modules, name, 'package.json'), 'utf8'));
      return [name, version];
    }),
  );
  const electron = await readFile(path.join(modules, 'electron', 'dist', 'version'), 'utf8');
  return {
    processor: `${os.cpus()[0]?.model.trim()}, ${os.availableParallelism()} cores`,
    memory: `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`,
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    electron: electron.trim().replace(/^v/, ''),
    ...Object.fromEntries(versions),
  };
}

/** The load average of the last minute: at 0 nothing else ran, at the number of cores all of them were busy. */
export const load = () => (os.loadavg()[0] ?? 0).toFixed(2);
