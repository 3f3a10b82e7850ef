import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { alternate, median, timed } from './measure.mjs';

const rows = 200_000;
const replicates = 1000;
const repetitions = Number(process.env.ASSAY_BENCH_REPETITIONS ?? 3);
const timesFaster = 20;
const metrics = ['roc_auc', 'average_precision', 'f1', 'precision', 'recall', 'log_loss'];
const python = process.env.ASSAY_BENCH_PYTHON;

/** @type {import('./benchmarks.mjs').Benchmark} */
export const bootstrap = {
  id: 'bootstrap',
  title: '1,000 paired bootstrap replicates of six metrics, two models, 200,000 rows',
  async run(context) {
    const [{ createThreadCompute }, { rowsOf }, { metricValues }, models] = await Promise.all([
      context.project('cli/engines/thread-compute.ts'),
      context.project('shared/metrics/rows-of.ts'),
      context.project('shared/metrics/index.ts'),
      twoModels(context),
    ]);
    // Made anew each time, so that checking, sorting and planning the rows are counted.
    const job = () => ({
      models: models.map(rowsOf),
      metrics,
      replicates,
      jackknifeGroups: 0,
      seed: 7,
      clusters: null,
    });
    const thread = pathToFileURL(path.join(context.root, 'dist', 'cli', 'compute-thread.js'));
    const pool = createThreadCompute(thread);
    const alone = createThreadCompute(thread, 1);
    const calm = { signal: { aborted: false }, onProgress: () => {} };
    requireSameBits(await pool.bootstrap(job(), calm), await alone.bootstrap(job(), calm));
    const taken = await alternate(repetitions, {
      pool: () => measured(() => pool.bootstrap(job(), calm)),
      alone: () => measured(() => alone.bootstrap(job(), calm)),
    });
    const threads = availableParallelism();
    pool.close();
    alone.close();
    const all = {
      what: `On ${pool.threads} threads of ${threads} processors`,
      ...inMs(taken.pool.map(({ ms }) => ms)),
    };
    const one = { what: 'On one thread, to the same bits', ...inMs(taken.alone.map(({ ms }) => ms)) };
    const cpu = {
      what: 'On one thread, processor time of all threads',
      ...inMs(taken.alone.map(({ cpuMs }) => cpuMs)),
    };
    if (python === undefined) return [all, one, cpu];

    const peer = await timePython(context, models);
    const values = models.map((model) => Object.values(metricValues(rowsOf(model), metrics)));
    requireSameValues(values, peer.values);
    requireSameValues(values, peer.presorted_values);
    const scaled = (/** @type {readonly number[]} */ seconds) =>
      seconds.map((each) => each * replicates * 1000);
    const numpy = {
      name: `NumPy ${peer.numpy}, drawn rows sorted and measured`,
      samples: scaled(peer.seconds.gather),
    };
    const numpyCpu = { name: `${numpy.name}, processor time`, samples: scaled(peer.cpu_seconds.gather) };
    const presorted = {
      name: `NumPy ${peer.numpy}, sorted once, counts`,
      samples: scaled(peer.seconds.presorted),
    };
    const learn = { name: `scikit-learn ${peer.scikit_learn}`, samples: scaled(peer.seconds.scikit_learn) };
    return [
      { ...all, peer: numpy, limit: median(numpy.samples) / timesFaster },
      { ...one, peer: numpy },
      { ...cpu, peer: numpyCpu, limit: median(numpyCpu.samples) / timesFaster },
      { ...all, peer: presorted },
      { ...all, peer: learn },
    ];
  },
};

/**
 * Other work on the machine disturbs the time of the processor less than the time on the wall.
 * @param {() => Promise<unknown>} work
 */
async function measured(work) {
  const before = process.cpuUsage();
  const ms = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000 };
}

/** One row in ten is positive; the baseline knows a little less. */
async function twoModels(/** @type {import('./context.mjs').Context} */ context) {
  const { generatedRows, mulberry32 } = await context.project('shared/metrics/reference/generated-rows.ts');
  const { labels, scores } = generatedRows({ seed: 7, rows, levels: 0, rate: 0.3 });
  const noise = mulberry32(11, rows);
  const baseline = Float64Array.from(scores, (score, row) => 0.8 * score + 0.2 * noise[row]);
  return [scores, baseline].map((scores) => ({
    task: 'binary',
    gives: 'probabilities',
    labels,
    scores,
    threshold: 0.5,
    weights: null,
    costs: null,
  }));
}

/**
 * @typedef {object} PythonReport
 * @property {string} numpy
 * @property {string} scikit_learn
 * @property {number[][]} values The six metrics of all rows, of each model.
 * @property {number[][]} presorted_values
 * @property {Record<'gather' | 'presorted' | 'scikit_learn', number[]>} seconds One replicate.
 * @property {Record<'gather' | 'presorted' | 'scikit_learn', number[]>} cpu_seconds One replicate, of the processor.
 */

/**
 * @param {import('./context.mjs').Context} context
 * @param {readonly { labels: Uint8Array, scores: Float64Array }[]} models
 * @returns {Promise<PythonReport>}
 */
async function timePython({ root, scratch }, [candidate, baseline]) {
  await writeFile(path.join(scratch, 'labels'), candidate.labels);
  await writeFile(path.join(scratch, 'candidate'), candidate.scores);
  await writeFile(path.join(scratch, 'baseline'), baseline.scores);
  const script = path.join(root, 'bench', 'bootstrap', 'numpy_bootstrap.py');
  const { stdout } = await promisify(execFile)(String(python), [script, scratch, String(repetitions)]);
  return JSON.parse(stdout);
}

/** @param {Float64Array} some @param {Float64Array} others */
function requireSameBits(some, others) {
  const bits = (/** @type {Float64Array} */ { buffer }) => Buffer.from(buffer);
  if (!bits(some).equals(bits(others))) throw new Error('the number of threads changes the replicates');
}

/** @param {readonly number[][]} ours @param {readonly number[][]} theirs */
function requireSameValues(ours, theirs) {
  const differs = ours
    .flat()
    .some((value, index) => !(Math.abs(value - Number(theirs.flat()[index])) <= 1e-9 * Math.abs(value)));
  if (differs) throw new Error(`the metrics differ: ${JSON.stringify({ ours, theirs })}`);
}

const inMs = (/** @type {readonly number[]} */ samples) => ({ unit: /** @type {const} */ ('ms'), samples });
