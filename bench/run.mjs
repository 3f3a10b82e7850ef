import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasDisplay, runWithDisplay } from '../scripts/setup/display.mjs';
import { benchmarks } from './benchmarks.mjs';
import { createContext } from './context.mjs';
import { describeMachine, load } from './machine.mjs';
import { markdownTable } from './table.mjs';

const root = path.resolve(import.meta.dirname, '..');
const names = process.argv.slice(2);
const unknown = names.filter((name) => benchmarks.every(({ id }) => id !== name));

if (unknown.length > 0) {
  console.error(`No benchmark is named ${unknown.join(', ')}: ${benchmarks.map(({ id }) => id).join(', ')}`);
  process.exitCode = 2;
} else if (hasDisplay()) {
  await runAll(
    benchmarks.filter(({ id, onRequest }) => (names.length === 0 ? !onRequest : names.includes(id))),
  );
} else {
  process.exitCode = await runWithDisplay([process.execPath, ...process.argv.slice(1)]);
}

/** @param {readonly import('./benchmarks.mjs').Benchmark[]} chosen */
async function runAll(chosen) {
  process.chdir(root);
  await import('../scripts/build.mjs');
  const machine = await describeMachine(root);
  console.log(
    Object.entries(machine)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
  );

  const context = await createContext(root);
  const results = [];
  try {
    for (const { id, title, run } of chosen) {
      const loadBefore = load();
      const rows = await run(context);
      const loadAfter = load();
      results.push({ id, title, load: { before: loadBefore, after: loadAfter }, rows });
      console.log(
        `\n### ${title}\n\n${markdownTable(rows)}\n\nLoad average: ${loadBefore} before, ${loadAfter} after`,
      );
    }
  } finally {
    await context.close();
  }
  await mkdir('out', { recursive: true });
  await writeFile(
    'out/bench.json',
    `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`,
  );
  // ONNX Runtime in WebAssembly keeps its threads, and with them the process.
  process.exit();
}
