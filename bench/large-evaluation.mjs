import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { memoryByStage } from './memory-by-stage.mjs';

const [few, many] = [1_000_000, 5_000_000];
const rowsOfExample = 40_000;

/** @type {import('./benchmarks.mjs').Benchmark} */
export const largeEvaluation = {
  id: 'large-evaluation',
  title: 'Two models judged on 5,000,000 rows: time and memory of each stage',
  onRequest: true,
  async run(context) {
    const small = await memoryByStage(context.root, await makeGate(context, few));
    const large = await memoryByStage(context.root, await makeGate(context, many));
    const millions = (many - few) / 1_000_000;
    const ran = large.stages.filter(({ ms }) => ms > 0);
    const mebibytes = (/** @type {string} */ what, /** @type {number} */ value) => ({
      what,
      unit: /** @type {const} */ ('MiB'),
      samples: [value],
    });
    return [
      ...ran.map(({ id, ms }) => ({
        what: `${id}: time`,
        unit: /** @type {const} */ ('ms'),
        samples: [ms],
        peer: { name: '1,000,000 rows', samples: [small.stages.find((stage) => stage.id === id)?.ms ?? 0] },
      })),
      ...ran.map(({ id, peakMiB }) => {
        const before = small.stages.find((stage) => stage.id === id)?.peakMiB ?? 0;
        return {
          ...mebibytes(`${id}: peak memory`, peakMiB),
          peer: { name: '1,000,000 rows', samples: [before] },
        };
      }),
      mebibytes('The whole run: peak memory', large.peakMiB),
      mebibytes(
        'The whole run: memory of every further 1,000,000 rows',
        (large.peakMiB - small.peakMiB) / millions,
      ),
    ];
  },
};

/**
 * The example's eval set over and over, its amounts moved a little each time, so that the rows differ.
 * @param {import('./context.mjs').Context} context
 * @param {number} rows
 */
async function makeGate({ root, scratch }, rows) {
  const example = path.join(root, 'examples', 'fraud');
  const data = path.join(scratch, `eval-${rows}.parquet`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (
    SELECT rows.* REPLACE (
      transaction_id::VARCHAR || '-' || turn AS transaction_id,
      transaction_amount * (1 + turn / 10000) AS transaction_amount
    )
    FROM read_parquet('${path.join(example, 'data', 'eval.parquet')}') AS rows, range(${rows / rowsOfExample}) AS turns(turn)
  ) TO '${data}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  await cp(path.join(example, 'models'), path.join(scratch, 'models'), { recursive: true });
  const gate = path.join(scratch, `rows-${rows}.assay.yaml`);
  await writeFile(
    gate,
    `assay: 1
name: ${rows} rows
task: binary
key: transaction_id
target: is_fraud
positive_label: 1
features:
  - transaction_amount
  - merchant_category
  - user_age_days
  - hour_of_day
  - day_of_week
  - country
  - device_type
  - n_transactions_24h
data:
  eval: ${path.basename(data)}
models:
  candidate: models/candidate.onnx
  baseline: models/baseline.onnx
metrics: [roc_auc, average_precision, f1, precision, recall, log_loss]
threshold: 0.5
subgroups:
  - column: device_type
decide_on: interval
rules:
  - metric: average_precision
    max_regression: 0.02
  - metric: recall
    subgroup: device_type=*
    max_regression: 0.05
`,
  );
  return gate;
}
