/** A gate that is right, and ways to spoil it. */
export const good = `assay: 1
name: Card fraud
key: transaction_id
target: is_fraud
features: [amount, hour]
data:
  train: data/train.parquet
  eval: { path: data/eval.parquet }
models:
  candidate: models/candidate.onnx
  baseline: models/baseline.onnx
expectations:
  - type: expect_column_mean_to_be_between
    column: is_fraud
    max_value: 0.1
  - type: expect_column_quantile_values_to_be_between
    column: amount
    quantile_ranges: { quantiles: [0.99], value_ranges: [[null, 50000]] }
subgroups:
  - column: country
  - column: device
    values: [web, 5, true]
  - column: age
    ranges: { young: [null, 30], old: [30, null] }
rules:
  - { metric: roc_auc, min: 0.9, max_regression: 0.01 }
  - { metric: recall, subgroup: country=*, min: 0.5, max_regression: { relative: 0.05 } }
`;

/** One edit of the good gate: what to find, and what to put there. */
type Edit = readonly [find: string, replace: string];
export const edited = (...edits: readonly Edit[]) => {
  let text = good;
  for (const [find, replace] of edits) {
    if (!text.includes(find)) throw new Error(`the good gate has no ${find}`);
    text = text.replace(find, replace);
  }
  return text;
};
export const append = (text: string) => good + text;
export const candidate = (value: string) =>
  edited(['candidate: models/candidate.onnx', `candidate: ${value}`]);
export const baseline = (value: string) => edited(['  baseline: models/baseline.onnx', value]);
export const rule = (value: string) => append(`  - ${value}\n`);
export const expectation = (value: string) => edited(['subgroups:\n', `  - ${value}\nsubgroups:\n`]);
export const subgroup = (value: string) => edited(['rules:\n', `  - ${value}\nrules:\n`]);

export const withScores = (scores: string) => candidate(`{ scores: { path: s.parquet, ${scores} } }`);

/** A gate of another task: its only rule is on `metric`. */
export const ofTask = (task: string, metric: string, candidate: string, more = '') => `assay: 1
name: Another task
task: ${task}
key: id
target: y
features: [a]
data: { eval: eval.parquet }
models:
  candidate: ${candidate}
rules:
  - { metric: ${metric}, min: 0.5 }
${more}`;
