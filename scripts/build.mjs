import { chmod, readFile } from 'node:fs/promises';
import { build as bundle } from 'esbuild';
import { build as buildPage } from 'vite';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  define: { ASSAY_VERSION: JSON.stringify(version) },
};

await Promise.all([
  bundle({
    ...node,
    entryPoints: { assay: 'cli/assay.ts', 'compute-thread': 'cli/engines/compute-thread.ts' },
    outdir: 'dist/cli',
    format: 'esm',
  }),
  bundle({
    ...node,
    entryPoints: { main: 'electron/main.ts', preload: 'electron/preload.ts' },
    outdir: 'dist/electron',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    packages: 'bundle',
    external: ['electron'],
  }),
  buildPage({ configFile: 'renderer/vite.config.ts', logLevel: 'warn' }),
]);
await chmod('dist/cli/assay.js', 0o755);
