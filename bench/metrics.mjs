import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { alternate, median, timed } from './measure.mjs';

const rows = 1_000_000;
const curvePoints = 400;
const repetitions = Number(process.env.ASSAY_BENCH_REPETITIONS ?? 7);
const timesFaster = 3;
const timesThePlain = 2;
const ids = ['roc_auc', 'average_precision', 'f1', 'log_loss'];
const python = process.env.ASSAY_BENCH_PYTHON;

/** @typedef {'metrics' | 'weighted' | 'curves'} Part */
/** @typedef {{ version: string, ms: Record<Part, number>, values: Record<'metrics' | 'weighted', number[]> }} Reference */

/** @type {import('./benchmarks.mjs').Benchmark} */
export const metrics = {
  id: 'metrics',
  title: 'ROC-AUC, average precision, F1 and log loss of 1,000,000 rows, and both curves',
  async run(context) {
    const {
      areaInterval,
      binaryRows,
      metricById,
      generatedRows,
      mulberry32,
      rocCurve,
      precisionRecallCurve,
    } = await context.project('bench/metrics-modules.mjs');
    const { labels, scores } = generatedRows({ seed: 7, rows, levels: 0, rate: 0.9 });
    const weights = mulberry32(9, rows).map((/** @type {number} */ one) => 2 * one);
    const sample = (/** @type {Float64Array | null} */ given) =>
      binaryRows({ gives: 'probabilities', labels, scores, threshold: 0.5, weights: given, costs: null });
    const values = (/** @type {ReturnType<typeof sample>} */ one) =>
      ids.map((id) => metricById('binary', id).compute(one));
    const curves = (/** @type {ReturnType<typeof sample>} */ one) =>
      [rocCurve, precisionRecallCurve].map((curve) => curve(one, curvePoints));

    const area = metricById('binary', 'roc_auc');
    const areaWithInterval = (/** @type {ReturnType<typeof sample>} */ one) => [
      area.compute(one),
      areaInterval(one, 0.95),
    ];

    await Promise.all(
      Object.entries({ labels, scores, weights }).map(([name, data]) =>
        writeFile(path.join(context.scratch, name), data),
      ),
    );
    const taken = await alternate(repetitions, {
      metrics: () => timed(() => values(sample(null))),
      weighted: () => timed(() => values(sample(weights))),
      curves: () => timed(() => curves(sample(null))),
      area: () => timed(() => area.compute(sample(null))),
      interval: () => timed(() => areaWithInterval(sample(null))),
      sort: () => timed(() => scores.slice().sort()),
      reference: () => (python === undefined ? null : timeScikitLearn(context)),
    });

    const sort = { name: '`Float64Array.prototype.sort` of the scores', samples: taken.sort };
    const measured = [
      { what: 'The four metrics', ...inMs(taken.metrics) },
      { what: 'The four metrics, with weights', ...inMs(taken.weighted) },
      { what: `Both curves, thinned to ${curvePoints} points`, ...inMs(taken.curves) },
    ];
    const withInterval = {
      what: "ROC-AUC with DeLong's interval",
      ...inMs(taken.interval),
      peer: { name: 'ROC-AUC alone', samples: taken.area },
      limit: timesThePlain * median(taken.area),
    };
    const besideSort = [...measured.map((one) => ({ ...one, peer: sort })), withInterval];
    const references = taken.reference.filter((one) => one !== null);
    const [first] = references;
    if (first === undefined) return besideSort;
    requireSame(values(sample(null)), first.values.metrics);
    requireSame(values(sample(weights)), first.values.weighted);
    const besideScikitLearn = measured.map((one, index) => {
      const part = /** @type {Part} */ (['metrics', 'weighted', 'curves'][index]);
      const samples = references.map(({ ms }) => ms[part]);
      const peer = { name: `scikit-learn ${first.version}`, samples };
      return part === 'metrics' ? { ...one, peer, limit: median(samples) / timesFaster } : { ...one, peer };
    });
    return [...besideSort, ...besideScikitLearn];
  },
};

/** @param {number[]} samples */
const inMs = (samples) => ({ unit: /** @type {const} */ ('ms'), samples });

/**
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 */
function requireSame(ours, theirs) {
  for (const [index, id] of ids.entries()) {
    const [one, other] = [Number(ours[index]), Number(theirs[index])];
    if (!(Math.abs(one - other) <= 1e-12 * other)) {
      throw new Error(`${id}: ${one}, and ${other} by scikit-learn`);
    }
  }
}

/**
 * @param {import('./context.mjs').Context} context
 * @returns {Promise<Reference>}
 */
async function timeScikitLearn({ root, scratch }) {
  const script = path.join(root, 'bench', 'scikit-learn.py');
  const { stdout } = await promisify(execFile)(String(python), [script, scratch]);
  return JSON.parse(stdout);
}
