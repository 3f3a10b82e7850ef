import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);

let copy = '';
beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'assay-lint-'));
  const config = JSON.parse(await readFile(path.join(root, 'biome.json'), 'utf8'));
  await writeFile(path.join(copy, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  await cp(path.join(root, 'scripts', 'lint'), path.join(copy, 'scripts', 'lint'), { recursive: true });
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** What the project's linter says of `code` if it stood at `file`. */
async function lint(file: string, code: string): Promise<string> {
  await mkdir(path.join(copy, path.dirname(file)), { recursive: true });
  await writeFile(path.join(copy, file), code);
  const { stdout, stderr } = await run(bin('biome'), ['lint', file], { cwd: copy }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  return stdout + stderr;
}

describe('npm packages belong to a layer', () => {
  const rejected: readonly [string, string, string][] = [
    ['shared/probe.ts', "import 'react';", 'shared is pure'],
    ['shared/probe.ts', "import 'node:fs/promises';", 'shared is pure'],
    ['shared/metrics/probe.ts', "import '@duckdb/duckdb-wasm';", 'shared is pure'],
    ['electron/probe.ts', "import 'onnxruntime-node';", 'electron may import'],
    ['cli/probe.ts', "import '@mantine/core';", 'cli may import'],
    ['renderer/views/Probe.tsx', "import 'onnxruntime-web';", 'renderer may import'],
    ['renderer/workers/probe.ts', "import 'react';", 'workers may import'],
    ['shared/pipeline/probe.ts', 'export const now = Date.now();', 'Time and randomness'],
    ['shared/statistics/probe.ts', 'export const x = Math.random();', 'Time and randomness'],
  ];
  it.each(rejected)('%s may not say %s', async (file, code, message) => {
    expect(await lint(file, code)).toContain(message);
  });

  const accepted: readonly [string, string][] = [
    ['shared/probe.ts', "import 'zod';"],
    ['electron/probe.ts', "import 'node:fs/promises';"],
    ['cli/commands/probe.ts', "import '@duckdb/node-api';"],
    ['renderer/views/Probe.tsx', "import '@mantine/core/styles.css';"],
    ['renderer/workers/probe.ts', "import 'parquet-wasm/esm';"],
  ];
  it.each(accepted)('%s may say %s', async (file, code) => {
    expect(await lint(file, code)).not.toContain('noRestrictedImports');
  });
});

describe('the compiler keeps the layers apart', () => {
  const probes = path.join(root, 'dist', 'probes');
  afterAll(() => rm(probes, { recursive: true, force: true }));

  async function compile(layer: string, code: string): Promise<string> {
    await mkdir(probes, { recursive: true });
    const folder = await mkdtemp(path.join(probes, 'probe-'));
    await writeFile(path.join(folder, 'probe.ts'), code);
    const config = {
      extends: path.join(root, layer, 'tsconfig.json'),
      compilerOptions: { rootDir: folder, noEmit: true, composite: false, emitDeclarationOnly: false },
      include: ['probe.ts'],
      references: layer === 'shared' ? [] : [{ path: path.join(root, 'shared') }],
    };
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = await run(bin('tsc'), ['-p', folder], { cwd: root }).catch(
      (error: { stdout: string; stderr: string }) => error,
    );
    return stdout;
  }

  it.each([
    ['shared', 'export const title = document.title;', 'document'],
    ['shared', 'export const folder = process.cwd();', 'process'],
    ['shared', "export { stages } from '../../../renderer/session/commands';", 'TS'],
    ['electron', 'export const title = document.title;', 'document'],
    ['electron', "export * from '../../../cli/exit-codes';", 'TS'],
    ['renderer', 'export const folder = process.cwd();', 'process'],
    ['renderer/workers', 'export const title = document.title;', 'document'],
  ])('%s rejects %s', async (layer, code, message) => {
    expect(await compile(layer, code)).toContain(message);
  });

  it('accepts what a layer may use', async () => {
    expect(await compile('shared', 'export const sum = (a: number, b: number) => a + b;')).toBe('');
  });
});
