import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as ort from 'onnxruntime-node';
import { median } from './measure.mjs';

const runs = 20;
const settings = { calls: 500, warm_up: 20, batch: 4096, batches: [] };
const options = { level: 0.95, seed: 1, batch: settings.batch };
const watch = { clock: performance, signal: { aborted: false }, onProgress() {} };

/** @type {import('./benchmarks.mjs').Benchmark} */
export const latency = {
  id: 'latency',
  title: `Latency of a model beside itself, ${runs} runs, in Node`,
  async run(context) {
    const project = context.project;
    const { openGate } = await project('cli/open-gate.ts');
    const { openTables } = await project('cli/engines/open-engines.ts');
    const { createNativeModelEngine } = await project('cli/engines/native-model-engine.ts');
    const { openModel } = await project('shared/onnx/model-scorer.ts');
    const { measureLatency } = await project('shared/latency/measure-latency.ts');
    const { timeInTurns } = await project('shared/latency/time-in-turns.ts');
    const { latencyRecords } = await project('shared/latency/latency-records.ts');

    const gatePath = context.example('healthy');
    const { gate, files } = await openGate(gatePath);
    const data = await openTables(gate, files);
    const { columns } = await data.inspect(gate.data.eval.path);
    await data.load('eval', gate.data.eval.path, gate.features, { signal: { aborted: false }, onRows() {} });
    const engine = await createNativeModelEngine();
    const file = gate.models.candidate.onnx;
    const bytes = await readFile(path.join(path.dirname(gatePath), file));
    const features = gate.features.map((/** @type {string} */ name) =>
      columns.find((/** @type {{ name: string }} */ column) => column.name === name),
    );
    const readExternal = async () => Promise.reject(new Error('the example keeps its weights in the model'));
    const source = {
      bytes,
      file,
      features,
      positiveLabel: gate.positive_label,
      task: gate.task,
      classes: null,
      readExternal,
    };
    const open = (/** @type {unknown} */ chosen) => openModel({ ...source, engine: chosen, provider: 'cpu' });

    /** @type {any[]} */
    const candidates = [];
    for (let run = 0; run < runs; run++) {
      const models = [
        { role: 'candidate', scorer: await open(engine) },
        { role: 'baseline', scorer: await open(engine) },
      ];
      const measuring = { settings, seed: run, data, engine };
      const measured = await measureLatency(models, measuring, watch);
      const factsOf = () => ({ sizeBytes: bytes.length, parameters: null, threads: engine.threads });
      candidates.push(latencyRecords(models, measured, { ...options, seed: run, factsOf })[0]);
      await Promise.all(models.map(({ scorer }) => scorer.release()));
    }
    const row = await data.query(`SELECT ${gate.features.join(', ')} FROM eval LIMIT 1`);
    const [own, bare] = await besideRuntime(open, engine, row, timeInTurns);
    data.close();
    return [
      ...['latency_p50_ms', 'latency_p95_ms', 'rows_per_second'].flatMap((id) => intervals(id, candidates)),
      {
        what: `One call with one row, as it is measured`,
        unit: 'µs',
        samples: own,
        peer: { name: `${engine.version} alone, inputs made beforehand`, samples: bare },
      },
    ];
  },
};

/**
 * @param {string} id
 * @param {readonly any[]} records
 * @returns {import('./benchmarks.mjs').Row[]}
 */
function intervals(id, records) {
  const ratios = records.map((record) => record.ratios[id]);
  const covering = ratios.filter(({ low, high }) => low <= 1 && high >= 1);
  return [
    { what: `${id}: intervals that hold 1`, unit: '%', samples: [(100 * covering.length) / ratios.length] },
    {
      what: `${id}: distance of the ratio from 1`,
      unit: '%',
      samples: ratios.map(({ value }) => 100 * Math.abs(value - 1)),
    },
    {
      what: `${id}: half the interval's width`,
      unit: '%',
      samples: ratios.map(({ low, high }) => 50 * (high - low)),
    },
  ];
}

/**
 * One call as it is measured, and one of the runtime alone with the tensors that the scorer would hand it, in turns:
 * medians in µs, once for each run.
 * @param {(engine: any) => Promise<any>} open
 * @param {any} engine
 * @param {any} row
 * @param {(calls: readonly (() => Promise<unknown>)[], turns: object, watch: object) => Promise<any[]>} timeInTurns
 */
async function besideRuntime(open, engine, row, timeInTurns) {
  /** @type {any} */
  const seen = {};
  const scorer = await open({
    ...engine,
    load: async (/** @type {Uint8Array} */ model, /** @type {string} */ provider) => {
      const loaded = await engine.load(model, provider);
      const run = (/** @type {any} */ inputs, /** @type {any} */ outputs) => {
        Object.assign(seen, { model, inputs, outputs });
        return loaded.run(inputs, outputs);
      };
      return { ...loaded, run };
    },
  });
  await scorer.score(row, 0, 1);
  const session = await ort.InferenceSession.create(seen.model, {
    executionProviders: ['cpu'],
    intraOpNumThreads: engine.threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  const feeds = Object.fromEntries(
    Object.entries(seen.inputs).map(([name, { type, data, dims }]) => [
      name,
      new ort.Tensor(type, data, dims),
    ]),
  );
  const calls = [() => scorer.score(row, 0, 1), () => session.run(feeds, seen.outputs)];
  /** @type {number[][]} */
  const medians = [[], []];
  for (let run = 0; run < runs; run++) {
    const turns = { rounds: settings.calls, atLeast: 1, budget: 10_000, together: 1, seed: run };
    for (const [index, timed] of (await timeInTurns(calls, turns, watch)).entries())
      medians[index]?.push(median([...timed.durations]) * 1000);
  }
  await Promise.all([scorer.release(), session.release()]);
  return medians;
}
