import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { root } from './assay-window';

const fraud = path.join(root, 'examples', 'fraud');
const exporters = path.join(root, 'shared', 'onnx', 'fixtures', 'exporters');

const features =
  '[transaction_amount, merchant_category, user_age_days, hour_of_day, day_of_week, country, device_type, n_transactions_24h]';

const binary = (name: string, rest: string) => `assay: 1
name: ${name}
key: transaction_id
target: is_fraud
features: ${features}
data: { eval: eval.parquet }
metrics: [roc_auc, recall]
uncertainty: { replicates: 200 }
latency: { calls: 10, warm_up: 0, batch: 16 }
${rest}`;

const score = (column: string) => `{ scores: { path: scores.parquet, column: ${column} } }`;

const gates = {
  undecided: binary(
    'Undecided',
    `decide_on: interval
models:
  candidate: candidate.onnx
  baseline: baseline.onnx
  challengers: { bold one: ${score('sure')}, shy one: ${score('flat')} }
rules:
  - { metric: roc_auc, min: 0.6, max_regression: 0.0001 }
  - any_of: [{ metric: recall, min: 0.99 }, { metric: roc_auc, min: 0.5 }]
`,
  ),
  broken: binary(
    'Broken scores',
    `models: { candidate: ${score('broken')}, baseline: ${score('sure')} }
expectations:
  - { type: expect_column_mean_to_be_between, column: is_fraud, dataset: eval, max_value: 0.9 }
rules: [{ metric: roc_auc, min: 0.5 }]
`,
  ),
  regression: `assay: 1
name: Amounts
task: regression
key: transaction_id
target: transaction_amount
features: [user_age_days]
data: { eval: eval.parquet }
models: { candidate: ${score('near')}, baseline: ${score('far')} }
metrics: [root_mean_squared_error, mean_absolute_error, r2, mean_bias]
uncertainty: { replicates: 200 }
subgroups: [{ column: device_type }]
rules:
  - { metric: root_mean_squared_error, max_regression: 0, decide_on: interval }
  - { metric: mean_absolute_error, subgroup: "device_type=*", max_regression: 0, decide_on: interval }
`,
  external: `assay: 1
name: Weights beside the model
target: y
features: [amount, age, hour, balance, income]
data: { eval: table.parquet }
models: { candidate: torch-external.onnx }
metrics: [roc_auc]
latency: { calls: 10, warm_up: 0, batch: 16 }
rules: [{ metric: roc_auc, min: 0 }]
`,
};

/** Writes gates on small data into `folder`; gives the path of each. */
export async function makeEvaluationGates(folder: string): Promise<Record<keyof typeof gates, string>> {
  await mkdir(folder, { recursive: true });
  for (const model of ['candidate.onnx', 'baseline.onnx'])
    await cp(path.join(fraud, 'models', model), path.join(folder, model));
  for (const file of ['torch-external.onnx', 'torch-external.onnx.data'])
    await cp(path.join(exporters, file), path.join(folder, file));
  await writeTables(folder);
  const places = Object.entries(gates).map(async ([id, text]) => {
    const place = path.join(folder, `${id}.assay.yaml`);
    await writeFile(place, text);
    return [id, place] as const;
  });
  return Object.fromEntries(await Promise.all(places)) as Record<keyof typeof gates, string>;
}

async function writeTables(folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const write = (file: string, sql: string) =>
    connection.run(`COPY (${sql}) TO '${path.join(folder, file)}' (FORMAT parquet)`);
  await connection.run(
    `CREATE TABLE eval AS SELECT * FROM read_parquet('${path.join(fraud, 'data', 'eval.parquet')}') LIMIT 4000`,
  );
  await write('eval.parquet', 'SELECT * FROM eval');
  await write(
    'scores.parquet',
    `SELECT transaction_id, 0.1 + 0.6 * (is_fraud = 1 OR transaction_id % 300 = 0)::INT + transaction_id % 7 / 50 AS sure, transaction_id % 11 / 11 AS flat,
      CASE WHEN transaction_id % 1000 = 0 THEN 'nan'::DOUBLE ELSE 0.5 END AS broken,
      transaction_amount * 1.01 + 1 AS near, transaction_amount * 0.9 + transaction_id % 5 AS far FROM eval`,
  );
  await write(
    'table.parquet',
    `SELECT i % 90 / 10.0 AS amount, 20.0 + i % 50 AS age, (i % 24)::DOUBLE AS hour, i % 31 / 3.0 AS balance,
      i % 17 / 2.0 AS income, i % 3 // 2 AS y FROM range(300) AS r(i)`,
  );
  connection.closeSync();
  instance.closeSync();
}
