import { copyFile, cp, mkdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { root } from './assay-window';

const example = path.join(root, 'examples', 'fraud');

/** A folder with a small, sound gate in it, to be spoilt in one way. */
export interface Spoilt {
  readonly folder: string;
  readonly gate: string;
  /** Writes the answer of a query over the sound eval set `eval` as a Parquet file. */
  write(file: string, sql: string): Promise<void>;
}

export interface BadInput {
  readonly name: string;
  readonly spoil: (spoilt: Spoilt) => Promise<void>;
  readonly kind: string;
  readonly file: string;
  readonly field?: string;
  readonly line?: number;
  readonly says: RegExp;
}

const sound = `assay: 1
name: Bad input
key: transaction_id
target: is_fraud
features: [transaction_amount, merchant_category, user_age_days, hour_of_day, day_of_week, country, device_type, n_transactions_24h]
data:
  eval: eval.parquet
models:
  candidate: model.onnx
expectations:
  - { type: expect_column_mean_to_be_between, column: is_fraud, dataset: eval, max_value: 0.9 }
metrics: [roc_auc]
latency: { calls: 10, warm_up: 0, batch: 16 }
rules:
  - { metric: roc_auc, min: 0.5 }
`;

/** Exchanges one line of the sound gate. */
const edit =
  (from: string, to: string) =>
  async ({ gate }: Spoilt) => {
    if (!sound.includes(from)) throw new Error(`the sound gate has no ${from}`);
    await writeFile(gate, sound.replace(from, to));
  };

const scores = 'candidate: { scores: { path: scores.parquet, column: score } }';
const withScores = (sql: string) => async (spoilt: Spoilt) => {
  await edit('candidate: model.onnx', scores)(spoilt);
  await spoilt.write('scores.parquet', sql);
};

export const badInputs: readonly BadInput[] = [
  {
    name: 'a file that is not there',
    spoil: edit('eval: eval.parquet', 'eval: nowhere.parquet'),
    kind: 'file-missing',
    file: 'nowhere.parquet',
    says: /nowhere\.parquet/,
  },
  {
    name: 'a folder in the place of a file',
    spoil: async (spoilt) => {
      await mkdir(path.join(spoilt.folder, 'folder.parquet'));
      await edit('eval: eval.parquet', 'eval: folder.parquet')(spoilt);
    },
    kind: 'file-unreadable',
    file: 'folder.parquet',
    says: /folder/,
  },
  {
    name: 'a Parquet file cut short',
    spoil: ({ folder }) => truncate(path.join(folder, 'eval.parquet'), 20_000),
    kind: 'parquet-invalid',
    file: 'eval.parquet',
    says: /cut short|incomplete/,
  },
  {
    name: 'text named .parquet',
    spoil: ({ folder }) => writeFile(path.join(folder, 'eval.parquet'), 'a,b\n1,2\n'),
    kind: 'parquet-invalid',
    file: 'eval.parquet',
    says: /not a Parquet file/,
  },
  {
    name: 'an empty file',
    spoil: ({ folder }) => writeFile(path.join(folder, 'eval.parquet'), ''),
    kind: 'parquet-invalid',
    file: 'eval.parquet',
    says: /empty/,
  },
  {
    name: 'a table without rows',
    spoil: ({ write }) => write('eval.parquet', 'SELECT * FROM eval WHERE false'),
    kind: 'table-empty',
    file: 'eval.parquet',
    says: /no rows/,
  },
  {
    name: 'a feature that is not a column',
    spoil: edit('hour_of_day', 'hour_of_night'),
    kind: 'column-missing',
    file: 'eval.parquet',
    field: 'hour_of_night',
    says: /no column "hour_of_night".*hour_of_day/,
  },
  {
    name: 'a condition that is more than a condition',
    spoil: edit('max_value: 0.9 }', 'max_value: 0.9, where: "1 = 1; DROP TABLE eval" }'),
    kind: 'gate-invalid',
    file: 'gate.assay.yaml',
    field: 'expectations[0].where',
    says: /semicolon/,
  },
  {
    name: 'text named .onnx',
    spoil: ({ folder }) => writeFile(path.join(folder, 'model.onnx'), 'not a model'),
    kind: 'model-unreadable',
    file: 'model.onnx',
    says: /ONNX/,
  },
  {
    name: 'an ONNX file cut short',
    spoil: ({ folder }) => truncate(path.join(folder, 'model.onnx'), 30_000),
    kind: 'model-unreadable',
    file: 'model.onnx',
    says: /./,
  },
  {
    name: 'a model that wants other features',
    spoil: ({ folder }) =>
      copyFile(path.join(root, 'e2e/gates/network/network.onnx'), path.join(folder, 'model.onnx')),
    kind: 'model-mismatch',
    file: 'model.onnx',
    says: /6/,
  },
  {
    name: 'an eval set that is not the pinned one',
    spoil: edit('eval: eval.parquet', `eval: { path: eval.parquet, sha256: ${'a'.repeat(64)} }`),
    kind: 'hash-mismatch',
    file: 'eval.parquet',
    field: 'data.eval.sha256',
    says: /a{64}/,
  },
  {
    name: 'an eval set of one class',
    spoil: ({ write }) => write('eval.parquet', 'SELECT * FROM eval WHERE is_fraud = 0'),
    kind: 'eval-one-class',
    file: 'eval.parquet',
    field: 'is_fraud',
    says: /is_fraud = 0/,
  },
  {
    name: 'rows without a label',
    spoil: ({ write }) =>
      write(
        'eval.parquet',
        'SELECT * REPLACE (CASE WHEN transaction_id % 7 > 0 THEN is_fraud END AS is_fraud) FROM eval',
      ),
    kind: 'target-invalid',
    file: 'eval.parquet',
    field: 'is_fraud',
    says: /missing in \d+ of 2,000 rows/,
  },
  {
    name: 'a target among the features',
    spoil: edit('target: is_fraud', 'target: user_age_days'),
    kind: 'gate-invalid',
    file: 'gate.assay.yaml',
    field: 'features[2]',
    line: 5,
    says: /target/,
  },
  {
    name: 'a target of many values',
    spoil: ({ write }) =>
      write('eval.parquet', 'SELECT * REPLACE (transaction_id % 5 AS is_fraud) FROM eval'),
    kind: 'target-invalid',
    file: 'eval.parquet',
    field: 'is_fraud',
    says: /more than two values/,
  },
  {
    name: 'scores that lack rows',
    spoil: withScores('SELECT transaction_id, 0.5 AS score FROM eval WHERE transaction_id % 2 = 0'),
    kind: 'scores-invalid',
    file: 'scores.parquet',
    says: /of 2,000 rows/,
  },
  {
    name: 'scores with a key twice',
    spoil: withScores('SELECT transaction_id // 2 AS transaction_id, 0.5 AS score FROM eval'),
    kind: 'key-not-unique',
    file: 'scores.parquet',
    field: 'transaction_id',
    says: /stands in 2 rows/,
  },
  {
    name: 'scores that are not numbers',
    spoil: withScores("SELECT transaction_id, 'nan'::DOUBLE AS score FROM eval"),
    kind: 'scores-invalid',
    file: 'scores.parquet',
    says: /missing, NaN or infinite/,
  },
  {
    name: 'a score column of text',
    spoil: withScores("SELECT transaction_id, 'high' AS score FROM eval"),
    kind: 'column-type',
    file: 'scores.parquet',
    field: 'score',
    says: /VARCHAR/,
  },
  {
    name: 'keys of another type',
    spoil: withScores("SELECT 'id ' || transaction_id AS transaction_id, 0.5 AS score FROM eval"),
    kind: 'column-type',
    file: 'scores.parquet',
    field: 'transaction_id',
    says: /cannot be matched/,
  },
  {
    name: 'YAML with tabs',
    spoil: edit('  eval: eval.parquet', '\teval: eval.parquet'),
    kind: 'gate-syntax',
    file: 'gate.assay.yaml',
    line: 7,
    says: /tab/i,
  },
  {
    name: 'a wrong type',
    spoil: edit('min: 0.5', 'min: high'),
    kind: 'gate-invalid',
    file: 'gate.assay.yaml',
    field: 'rules[0].min',
    line: 15,
    says: /number/,
  },
  {
    name: 'an unknown key',
    spoil: edit('models:', 'modls:'),
    kind: 'gate-invalid',
    file: 'gate.assay.yaml',
    field: 'modls',
    line: 8,
    says: /models/,
  },
];

/** Makes the sound gate in `folder` and spoils it. */
export async function makeBadInput(folder: string, { spoil }: BadInput): Promise<string> {
  const gate = path.join(folder, 'gate.assay.yaml');
  await writeFile(gate, sound);
  await cp(path.join(example, 'models', 'candidate.onnx'), path.join(folder, 'model.onnx'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE eval AS SELECT * FROM read_parquet('${example}/data/eval.parquet') LIMIT 2000`,
  );
  const write = async (file: string, sql: string) => {
    await connection.run(`COPY (${sql}) TO '${path.join(folder, file)}' (FORMAT parquet)`);
  };
  await write('eval.parquet', 'SELECT * FROM eval');
  await spoil({ folder, gate, write });
  connection.closeSync();
  instance.closeSync();
  return gate;
}
