import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { alternate, timed } from './measure.mjs';

const batchRows = 8192;

/** @type {import('./benchmarks.mjs').Benchmark} */
export const scoring = {
  id: 'scoring',
  title: "Scoring the example's eval set with its candidate, in Node",
  async run(context) {
    const [
      { openGate },
      { openTables },
      { createNativeModelEngine },
      { createWasmModelEngine },
      { openModel },
    ] = await Promise.all([
      context.project('cli/open-gate.ts'),
      context.project('cli/engines/open-engines.ts'),
      context.project('cli/engines/native-model-engine.ts'),
      context.project('cli/engines/wasm-model-engine.ts'),
      context.project('shared/onnx/model-scorer.ts'),
    ]);
    const gatePath = context.example('healthy');
    const { gate, files } = await openGate(gatePath);
    const data = await openTables(gate, files);
    const { columns } = await data.inspect(gate.data.eval.path);
    await data.load('eval', gate.data.eval.path, gate.features, { signal: { aborted: false }, onRows() {} });
    const rows = await data.query(`SELECT ${gate.features.join(', ')} FROM eval`);
    data.close();

    const file = gate.models.candidate.onnx;
    const bytes = await readFile(path.join(path.dirname(gatePath), file));
    const features = gate.features.map((/** @type {string} */ name) =>
      columns.find((/** @type {{ name: string }} */ column) => column.name === name),
    );
    const open = (/** @type {unknown} */ engine, /** @type {string} */ provider) =>
      openModel({ engine, provider, bytes, file, features, positiveLabel: gate.positive_label });
    const [native, wasm] = [createNativeModelEngine(), createWasmModelEngine()];
    const scorers = { cpu: await open(native, 'cpu'), wasm: await open(wasm, 'wasm') };
    const scoreAll = async (/** @type {keyof typeof scorers} */ provider) => {
      const ms = await timed(async () => {
        for (let from = 0; from < rows.rows; from += batchRows)
          await scorers[provider].score(rows, from, Math.min(from + batchRows, rows.rows));
      });
      return rows.rows / (ms / 1000);
    };
    await alternate(1, { cpu: () => scoreAll('cpu'), wasm: () => scoreAll('wasm') });
    const taken = await alternate(9, { cpu: () => scoreAll('cpu'), wasm: () => scoreAll('wasm') });
    await Promise.all(Object.values(scorers).map((scorer) => scorer.release()));
    const peer = { name: wasm.version, samples: taken.wasm };
    return [
      {
        what: `${native.version}, ${native.threads} threads, batches of ${batchRows}`,
        unit: 'rows/s',
        samples: taken.cpu,
        peer,
      },
    ];
  },
};
