import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { runWithDisplay } from './setup/display.mjs';

const results = 'dist/test-results';
const gates = [
  { name: 'healthy', exit: 0 },
  { name: 'undecided', exit: 3 },
  { name: 'subtle', exit: 1 },
  { name: 'incident', exit: 1 },
];

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, run: () => Promise<number>, count?: (exit: number) => Promise<Count> }} Step
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'format and lint', run: () => run('node_modules/.bin/biome', ['ci', '.']) },
  { name: 'types', run: () => run('node_modules/.bin/tsc', ['-b']) },
  { name: 'nothing unused', run: () => run('node_modules/.bin/knip', []) },
  { name: 'build', run: () => run('node', ['scripts/build.mjs']) },
  {
    name: 'unit tests',
    run: () =>
      run('node_modules/.bin/vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${results}/unit.json`,
      ]),
    count: async () => {
      const { numPassedTests, numFailedTests } = await report('unit.json');
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
  ...gates.map(({ name, exit }) => ({
    name: `headless gate: ${name} exits ${exit}`,
    run: async () => {
      const code = await run('node', [
        'dist/cli/assay.js',
        'run',
        '--no-cache',
        `examples/fraud/${name}.assay.yaml`,
      ]);
      return code === exit ? 0 : 1;
    },
  })),
  {
    name: 'end-to-end tests',
    run: () => runWithDisplay(['node', 'node_modules/@playwright/test/cli.js', 'test']),
    count: async () => {
      const { stats } = await report('e2e.json');
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  },
];

/** @param {string} command @param {readonly string[]} args @returns {Promise<number>} */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** @param {string} file */
async function report(file) {
  return JSON.parse(await readFile(`${results}/${file}`, 'utf8'));
}

/** @param {Step} step @returns {Promise<Count>} */
async function take(step) {
  process.stdout.write(`\n== ${step.name}\n`);
  const exit = await step.run();
  const alone = { passed: exit === 0 ? 1 : 0, failed: exit === 0 ? 0 : 1 };
  const count =
    step.count === undefined ? alone : await step.count(exit).catch(() => ({ passed: 0, failed: 1 }));
  return exit !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const broken = [];
for (const step of steps) {
  const { passed, failed } = await take(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) broken.push(step.name);
}
if (broken.length > 0) process.stdout.write(`\nFailed: ${broken.join(', ')}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
