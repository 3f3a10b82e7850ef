import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { root } from './assay-window';

const example = path.join(root, 'examples', 'fraud');

/** A gate whose training data are `rows` rows of 15 columns, made from the example's; returns the gate's path. */
export async function makeLargeGate(rows: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assay-large-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (
    SELECT t.* EXCLUDE position REPLACE (i AS transaction_id),
      hash(i) / 18446744073709551616.0 AS extra_1, hash(i + 1) / 18446744073709551616.0 AS extra_2,
      hash(i + 2) % 1000 AS extra_3, 'label ' || (hash(i + 3) % 50) AS extra_4
    FROM range(${rows}) r(i) JOIN (
      SELECT *, row_number() OVER () - 1 AS position FROM read_parquet('${example}/data/train.parquet')
    ) t ON t.position = i % 100000
  ) TO '${folder}/large.parquet' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000)`);
  connection.closeSync();
  instance.closeSync();
  await copyFile(`${example}/data/eval.parquet`, `${folder}/eval.parquet`);
  await copyFile(`${example}/models/candidate.onnx`, `${folder}/candidate.onnx`);
  const gate = path.join(folder, 'large.assay.yaml');
  await writeFile(gate, gateText);
  return gate;
}

export const columns = [
  ...[
    'transaction_id',
    'event_time',
    'transaction_amount',
    'merchant_category',
    'user_age_days',
    'hour_of_day',
  ],
  ...['day_of_week', 'country', 'device_type', 'n_transactions_24h', 'is_fraud'],
  ...['extra_1', 'extra_2', 'extra_3', 'extra_4'],
];

const gateText = `assay: 1
name: Two million rows
target: is_fraud
features: [transaction_amount, merchant_category, user_age_days, hour_of_day, day_of_week, country, device_type, n_transactions_24h]
data: { train: large.parquet, eval: eval.parquet }
models: { candidate: candidate.onnx }
expectations:
${columns.map((column) => `  - { type: expect_column_values_to_not_be_null, column: ${column} }`).join('\n')}
  - { type: expect_column_mean_to_be_between, column: is_fraud, min_value: 0.001, max_value: 0.1 }
  - { type: expect_column_quantile_values_to_be_between, column: transaction_amount, quantile_ranges: { quantiles: [0.99], value_ranges: [[null, 50000]] } }
metrics: [roc_auc]
rules:
  - { metric: roc_auc, min: 0.9 }
`;
