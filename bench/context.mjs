import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** PASS, FAIL and NOT ENOUGH DATA. */
const verdictExits = [0, 1, 3];
const largeRows = 2_000_000;

/** @typedef {Awaited<ReturnType<typeof createContext>>} Context */

/**
 * What benchmarks have in common.
 * @param {string} root the project's folder
 */
export async function createContext(root) {
  const scratch = await mkdtemp(path.join(tmpdir(), 'assay-bench-'));
  /** @type {Promise<string> | undefined} */
  let largeGate;

  /**
   * A module of the project's TypeScript, bundled into dist/bench.
   * @param {string} file relative to the project's folder
   */
  async function project(file) {
    const outfile = path.join(root, 'dist', 'bench', file.replace(/\.ts$/, '.mjs'));
    await build({
      entryPoints: [path.join(root, file)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      define: { 'import.meta.dirname': JSON.stringify(path.join(root, path.dirname(file))) },
      logLevel: 'warning',
    });
    return import(pathToFileURL(outfile).href);
  }

  /**
   * The built command line, from its start to its exit, and the most memory that its process held.
   * @param {readonly string[]} args
   * @returns {Promise<{ ms: number, peakMiB: number, stdout: string }>}
   */
  async function assay(...args) {
    const command = path.join(root, 'dist', 'cli', 'assay.js');
    const watcher = pathToFileURL(path.join(root, 'bench', 'peak-memory.mjs')).href;
    const peak = path.join(scratch, 'peak-memory');
    const options = {
      maxBuffer: 2 ** 28,
      env: { ...process.env, ASSAY_BENCH_PEAK: peak, ASSAY_CACHE: 'off' },
    };
    const start = performance.now();
    const ended = await new Promise((resolve, reject) => {
      execFile(
        process.execPath,
        ['--import', watcher, command, ...args],
        options,
        (error, stdout, stderr) => {
          const ms = performance.now() - start;
          const exit = error === null ? 0 : error.code;
          if (verdictExits.includes(Number(exit)) && stdout !== '') resolve({ ms, stdout });
          else reject(new Error(`assay ${args.join(' ')} ended with ${exit}\n${stderr}`));
        },
      );
    });
    return { ...ended, peakMiB: Number(await readFile(peak, 'utf8')) };
  }

  return {
    root,
    scratch,
    project,
    assay,
    example: (/** @type {string} */ name) => path.join(root, 'examples', 'fraud', `${name}.assay.yaml`),
    /** The gate over 2,000,000 rows of 15 columns; made at the first call. */
    async largeGate() {
      largeGate ??= project('e2e/large-gate.ts').then(({ makeLargeGate }) => makeLargeGate(largeRows));
      return largeGate;
    },
    async close() {
      if (largeGate !== undefined) await rm(path.dirname(await largeGate), { recursive: true, force: true });
      await rm(scratch, { recursive: true, force: true });
    },
  };
}
