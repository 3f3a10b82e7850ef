import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

/** One for each test file: they run at the same time. */
const outfile = `dist/test-results/cli/assay-${process.pid}.js`;

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
    ...options,
    '--define:ASSAY_VERSION="1.2.3-test"',
    `--outfile=${outfile}`,
    '--log-level=warning',
  ]);
}

export function removeBundle(): void {
  rmSync(outfile);
}

/** Runs `assay` in a process of its own. `watch` is called with all of stderr so far. */
export function assay(
  args: readonly string[],
  watch: (stderr: string, interrupt: () => void) => void = () => {},
  env: NodeJS.ProcessEnv = process.env,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [outfile, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
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
