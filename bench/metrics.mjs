import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { alternate, timed } from './measure.mjs';

const rows = 1_000_000;
const curvePoints = 400;
const python = process.env.ASSAY_BENCH_PYTHON;

/** @type {import('./benchmarks.mjs').Benchmark} */
export const metrics = {
  id: 'metrics',
  title: 'ROC-AUC, average precision and both curves of 1,000,000 rows',
  async run(context) {
    const [{ generatedRows }, { binaryScores }, { metricById }, { rocCurve, precisionRecallCurve, thin }] =
      await Promise.all([
        context.project('shared/metrics/reference/generated-rows.ts'),
        context.project('shared/metrics/binary-scores.ts'),
        context.project('shared/metrics/index.ts'),
        context.project('shared/metrics/curves.ts'),
      ]);
    const { labels, scores } = generatedRows({ seed: 7, rows, levels: 0, rate: 0.1 });
    const values = () => {
      const input = binaryScores(labels, scores, 0.5);
      metricById('roc_auc').compute(input);
      metricById('average_precision').compute(input);
      return input;
    };
    const taken = await alternate(7, {
      values: () => timed(values),
      sort: () => timed(() => scores.slice().sort()),
      curves: () =>
        timed(() => {
          const input = values();
          thin(rocCurve(input), curvePoints);
          thin(precisionRecallCurve(input), curvePoints);
        }),
    });
    const sort = { name: '`Float64Array.prototype.sort` of the scores', samples: taken.sort };
    const both = { what: 'Both metrics', unit: /** @type {const} */ ('ms'), samples: taken.values };
    const all = {
      what: `Both metrics and both curves, thinned to ${curvePoints} points`,
      unit: /** @type {const} */ ('ms'),
      samples: taken.curves,
    };
    const measured = [
      { ...both, peer: sort },
      { ...all, peer: sort },
    ];
    if (python === undefined) return measured;
    const reference = await timeScikitLearn(context, labels, scores);
    return [
      ...measured,
      { ...both, peer: { name: `scikit-learn ${reference.version}`, samples: reference.values } },
      { ...all, peer: { name: `scikit-learn ${reference.version}, not thinned`, samples: reference.curves } },
    ];
  },
};

/**
 * @param {import('./context.mjs').Context} context
 * @param {Uint8Array} labels
 * @param {Float64Array} scores
 * @returns {Promise<{ version: string, values: number[], curves: number[] }>}
 */
async function timeScikitLearn({ root, scratch }, labels, scores) {
  await writeFile(path.join(scratch, 'labels'), labels);
  await writeFile(path.join(scratch, 'scores'), scores);
  const script = path.join(root, 'bench', 'scikit-learn.py');
  return JSON.parse(execFileSync(String(python), [script, scratch], { encoding: 'utf8' }));
}
