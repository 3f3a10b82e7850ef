import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import * as native from 'onnxruntime-node';
import * as web from 'onnxruntime-web';
import { alternate, timed } from './measure.mjs';
import { bareLoop } from './scoring/bare-loop.mjs';
import { startPythonPeer } from './scoring/python-peer.mjs';
import { exampleSubject, networkSubject } from './scoring/subjects.mjs';

const repetitions = Number(process.env.ASSAY_BENCH_REPETITIONS ?? 9);
const python = process.env.ASSAY_BENCH_PYTHON;

/** @type {import('./benchmarks.mjs').Benchmark} */
export const scoring = {
  id: 'scoring',
  title: 'Scoring rows with ONNX models, beside the runtime alone, in Node',
  async run(context) {
    const rows = [];
    for (const makeSubject of [exampleSubject, networkSubject]) {
      rows.push(...(await measure(context, await makeSubject(context))));
    }
    return rows;
  },
};

/**
 * @param {import('./context.mjs').Context} context
 * @param {import('./scoring/subjects.mjs').Subject} subject
 */
async function measure(context, { name, source, columns }) {
  const project = context.project;
  const { createNativeModelEngine } = await project('cli/engines/native-model-engine.ts');
  const { createWasmModelEngine } = await project('cli/engines/wasm-model-engine.ts');
  const { openModel } = await project('shared/onnx/model-scorer.ts');
  const { prepareModel } = await project('shared/onnx/prepare-model.ts');
  const { createInputMaker } = await project('shared/onnx/make-inputs.ts');
  const { tuneBatch } = await project('shared/onnx/tune-batch.ts');

  const engines = { cpu: await createNativeModelEngine(), wasm: createWasmModelEngine() };
  const prepared = await prepareModel(source);
  const inputsOf = (/** @type {number} */ from, /** @type {number} */ to) =>
    createInputMaker(prepared.binding).make(columns, from, to, from);
  const scores = new Float64Array(columns.rows);

  /** @param {'cpu' | 'wasm'} provider */
  const ready = async (provider) => {
    const engine = engines[provider];
    const scorer = await openModel({ ...source, engine, provider });
    const batch = await tuneBatch(scorer, columns.rows, {
      clock: performance,
      readRows: async () => columns,
    });
    const batches = [];
    for (let from = 0; from < columns.rows; from += batch)
      batches.push(inputsOf(from, Math.min(from + batch, columns.rows)));
    const task = { model: prepared.bytes, batches, output: prepared.output.name, threads: engine.threads };
    const bare = await bareLoop(provider === 'cpu' ? native : web, provider, task);
    const assay = async () => {
      for (let from = 0; from < columns.rows; from += batch)
        await scorer.scoreInto(scores, from, columns, from, Math.min(from + batch, columns.rows));
    };
    return { batch, assay, bare, release: () => scorer.release() };
  };

  const [cpu, wasm] = [await ready('cpu'), await ready('wasm')];
  const peer =
    python === undefined
      ? null
      : await startPythonPeer(python, await mkdtemp(path.join(context.scratch, 'scoring-')), {
          model: prepared.bytes,
          inputs: inputsOf(0, columns.rows),
          output: prepared.output.name,
          threads: engines.cpu.threads,
          batch: cpu.batch,
        });
  const rate = (/** @type {number} */ ms) => columns.rows / (ms / 1000);
  const measurements = {
    cpu: async () => rate(await timed(cpu.assay)),
    bareCpu: async () => rate(await timed(cpu.bare)),
    python: async () => (peer === null ? 0 : rate(await peer.ms())),
    wasm: async () => rate(await timed(wasm.assay)),
    bareWasm: async () => rate(await timed(wasm.bare)),
  };
  await alternate(2, measurements);
  const taken = await alternate(repetitions, measurements);
  peer?.close();
  await cpu.release();
  await wasm.release();

  const row = (/** @type {'cpu' | 'wasm'} */ provider, /** @type {number} */ batch, peerRow) => ({
    what: `${name}, ${engines[provider].version}, ${engines[provider].threads} threads, batches of ${batch}`,
    unit: /** @type {const} */ ('rows/s'),
    samples: taken[provider],
    peer: peerRow,
  });
  const rows = [
    row('cpu', cpu.batch, { name: 'onnxruntime-node in a bare loop', samples: taken.bareCpu }),
    row('wasm', wasm.batch, { name: 'onnxruntime-web in a bare loop', samples: taken.bareWasm }),
  ];
  if (peer === null) return rows;
  return [
    row('cpu', cpu.batch, { name: `onnxruntime ${peer.version} in Python`, samples: taken.python }),
    ...rows,
  ];
}
