import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

/** One for each test file: they run at the same time. */
const folder = path.join('dist', 'test-results', 'cli', String(process.pid));
const scoreCache = path.resolve(folder, 'scores');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Bundles the command line as the build does, into a place from where its packages are found. */
export function bundleAssay(): void {
  const options = ['--bundle', '--platform=node', '--target=node20', '--format=esm', '--packages=external'];
  execFileSync('node_modules/.bin/esbuild', [
    path.join('cli', 'assay.ts'),
    `compute-thread=${path.join('cli', 'engines', 'compute-thread.ts')}`,
    ...options,
    '--define:ASSAY_VERSION="1.2.3-test"',
    `--outdir=${folder}`,
    '--log-level=warning',
  ]);
}

export function removeBundle(): void {
  rmSync(folder, { recursive: true });
}

/**
 * Runs `assay` in a process of its own, which keeps scores beside its bundle unless `env` says otherwise. `watch` is
 * called with all of stderr so far.
 */
export function assay(
  args: readonly string[],
  watch: (stderr: string, interrupt: () => void) => void = () => {},
  env: NodeJS.ProcessEnv = process.env,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(folder, 'assay.js'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ASSAY_CACHE: scoreCache, ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      watch(stderr, () => child.kill('SIGINT'));
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
