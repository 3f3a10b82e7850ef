import { expect, it } from 'vitest';
import { describeProblem } from '../problem';
import { parseGate } from './parse';

const good = `assay: 1
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
const edited = (...edits: readonly Edit[]) => {
  let text = good;
  for (const [find, replace] of edits) {
    if (!text.includes(find)) throw new Error(`the good gate has no ${find}`);
    text = text.replace(find, replace);
  }
  return text;
};
const append = (text: string) => good + text;
const candidate = (value: string) => edited(['candidate: models/candidate.onnx', `candidate: ${value}`]);
const baseline = (value: string) => edited(['  baseline: models/baseline.onnx', value]);
const rule = (value: string) => append(`  - ${value}\n`);
const expectation = (value: string) => edited(['subgroups:\n', `  - ${value}\nsubgroups:\n`]);
const subgroup = (value: string) => edited(['rules:\n', `  - ${value}\nrules:\n`]);

const bad: Readonly<Record<string, string>> = {
  'an empty file': '',
  'only comments': '# nothing yet\n',
  'a list': '- assay: 1\n',
  'a text': 'hello',
  'a Parquet file': 'PAR1\0\0\u0015PAR1',
  'more than 1 MiB': `# ${'x'.repeat(1_100_000)}`,
  'brackets without end': '['.repeat(100_000),
  'far too many values': `a: [${'1,'.repeat(200_000)}]`,
  'a bomb of aliases': `${['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdef'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcde'[index]}`).join(', ')}]`)].join('\n')}\n`,
  'an alias of nothing': candidate('*model'),
  'an alias of itself': edited(['data:\n', 'data: &data\n'], ['train: data/train.parquet', 'train: *data']),
  'an unknown tag': candidate('!!js/function "x"'),
  'a binary tag': candidate('!!binary aGVsbG8='),
  'a tab': edited(['  train:', '\ttrain:']),
  'two documents': append('---\nassay: 1\n'),
  'a bracket not closed': edited(['[amount, hour]', '[amount, hour']),
  'a quote not closed': edited(['Card fraud', '"Card fraud']),
  'text with a colon': edited(['Card fraud', 'Card: fraud']),
  'a line indented wrongly': edited(['  eval:', '   eval:']),
  'JSON cut short': '{"assay": 1, "name": "x"',
  'a key twice': edited(['key: transaction_id', 'key: transaction_id\nname: Other']),
  ['__proto__']: edited(['models:\n', 'models:\n  __proto__: { candidate: x.onnx }\n']),
  'a list as a key': append('? [a]\n: 1\n'),
  'a misspelt key': edited(['models:\n', 'modls:\n']),
  'a key of nowhere': append('colour: red\n'),
  'a newer format': edited(['assay: 1', 'assay: 2']),
  'no format': edited(['assay: 1\n', '']),
  'a format as text': edited(['assay: 1', 'assay: "1"']),
  'no name': edited(['name: Card fraud\n', '']),
  'an empty name': edited(['Card fraud', '""']),
  'a number as a name': edited(['Card fraud', '5']),
  'no data at all': edited(['  train: data/train.parquet\n  eval: { path: data/eval.parquet }\n', '']),
  'no data key': edited(['data:\n  train: data/train.parquet\n  eval: { path: data/eval.parquet }\n', '']),
  'no eval set': edited(['  eval: { path: data/eval.parquet }\n', '']),
  'features as text': edited(['[amount, hour]', 'amount']),
  'no features': edited(['[amount, hour]', '[]']),
  'a number among the features': edited(['[amount, hour]', '[amount, 5]']),
  'a hash too short': edited(['{ path: data/eval.parquet }', '{ path: data/eval.parquet, sha256: abc }']),
  'a data file with a misspelt key': edited(['{ path: data/eval', '{ pth: data/eval']),
  'an unknown task': edited(['key:', 'task: regression\nkey:']),
  'a number as a model': candidate('5'),
  'an empty model': candidate('{}'),
  'a model with a misspelt key': candidate('{ onx: models/candidate.onnx }'),
  'scores without a column': candidate('{ scores: { path: scores.parquet } }'),
  'results as a candidate': candidate('{ results: results.json }'),
  'an empty baseline': baseline('  baseline: {}'),
  'an address as a model': candidate('https://models.example/a.onnx'),
  'an unknown check': expectation('{ type: expect_column_mean_to_be_betwen, column: a, max_value: 1 }'),
  'a check without a type': expectation('{ column: a }'),
  'a check that is text': expectation('not null'),
  'a check with a misspelt key': expectation('{ type: expect_column_to_exist, colum: a }'),
  'a check without bounds': expectation('{ type: expect_column_mean_to_be_between, column: a }'),
  'a check with bounds exchanged': expectation(
    '{ type: expect_table_row_count_to_be_between, min_value: 10, max_value: 5 }',
  ),
  'a check of data not given': expectation('{ type: expect_column_to_exist, column: a, dataset: reference }'),
  'a check of unknown data': expectation('{ type: expect_column_to_exist, column: a, dataset: evl }'),
  'quantiles and ranges of different length': edited(['[0.99]', '[0.5, 0.99]']),
  'a quantile as a percentage': edited(['[0.99]', '[99]']),
  'a value range exchanged': edited(['[null, 50000]', '[50000, 1]']),
  'a value range of three': edited(['[null, 50000]', '[0, 1, 2]']),
  'no train for the checks': edited(['  train: data/train.parquet\n', '']),
  'an unknown metric': edited(['metric: roc_auc', 'metric: rocauc']),
  'an unknown metric in a list': append('metrics: [roc_auc, accuracy]\n'),
  'a metric that is not taken': append('metrics: [roc_auc]\n'),
  'a metric twice': append('metrics: [roc_auc, recall, roc_auc]\n'),
  'a rule without a condition': rule('{ metric: f1 }'),
  'a rule with a misspelt condition': rule('{ metric: f1, mn: 0.5 }'),
  'a bound in quotes': rule('{ metric: f1, min: "0.5" }'),
  'a bound that is not a number': rule('{ metric: f1, min: .nan }'),
  'a bound beyond all numbers': rule('{ metric: f1, max: 1e400 }'),
  'bounds exchanged': rule('{ metric: f1, min: 0.9, max: 0.5 }'),
  'a negative tolerance': rule('{ metric: f1, max_regression: -0.01 }'),
  'a tolerance in percent': rule('{ metric: f1, max_regression: 5% }'),
  'a tolerance with a misspelt key': rule('{ metric: f1, max_regression: { relativ: 0.05 } }'),
  'a tolerance of both kinds': rule('{ metric: f1, max_regression: { relative: 0.05, absolute: 0.01 } }'),
  'a regression without a baseline': baseline(''),
  'an undeclared subgroup': rule('{ metric: f1, subgroup: city=Rome, min: 0.5 }'),
  'a misspelt subgroup': rule('{ metric: f1, subgroup: age=yung, min: 0.5 }'),
  'a subgroup without a value': rule('{ metric: f1, subgroup: country, min: 0.5 }'),
  'a subgroup of values and ranges': subgroup('{ column: x, values: [a], ranges: { b: [0, 1] } }'),
  'a subgroup twice': subgroup('{ column: country, values: [US] }'),
  'a value twice': subgroup('{ column: x, values: [a, b, a] }'),
  'a range exchanged': subgroup('{ column: x, ranges: { b: [5, 1] } }'),
  'a range of one number': subgroup('{ column: x, ranges: { b: [5] } }'),
  'a range without a name': subgroup('{ column: x, ranges: { "": [0, 1] } }'),
  'no ranges': subgroup('{ column: x, ranges: {} }'),
  'the target as a subgroup': subgroup('{ column: is_fraud }'),
  'scores without a key': edited(
    ['key: transaction_id\n', ''],
    ['baseline: models/baseline.onnx', 'baseline: { scores: { path: s.parquet, column: s } }'],
  ),
  'the target among the features': edited(['[amount, hour]', '[amount, is_fraud]']),
  'a feature twice': edited(['[amount, hour]', '[amount, hour, amount]']),
  'the target as the key': edited(['key: transaction_id', 'key: is_fraud']),
  'a fraction of a call': append('latency: { calls: 20.5 }\n'),
  'too few calls': append('latency: { calls: 5, batch: 0 }\n'),
  'a limit of zero': append('limits: { memory_mb: 0 }\n'),
  'a section left empty': append('limits:\n'),
  'much at once': edited(['name:', 'nme:'], ['min: 0.9', 'min: high'], ['[amount, hour]', 'amount']),
};

it('says of each bad gate what is wrong, where, and how to mend it', async () => {
  const told = Object.entries(bad).map(([name, text]) => {
    const parsed = parseGate(text, 'gate.yaml');
    if (parsed.ok) throw new Error(`${name} was taken for a gate`);
    return `# ${name}\n${parsed.problems.map(describeProblem).join('\n')}\n`;
  });
  await expect(told.join('\n')).toMatchFileSnapshot('bad-gates.snapshot.txt');
});

it('has a good gate to start from', () => {
  expect(parseGate(good, 'gate.yaml')).toMatchObject({ ok: true });
});

it.each(Object.entries(bad))('%s: every problem has its place', (_name, text) => {
  const parsed = parseGate(text, 'gate.yaml');
  if (parsed.ok) throw new Error('taken for a gate');
  const lines = text.split('\n').length;
  for (const { where, mend, kind } of parsed.problems) {
    expect(where.file).toBe('gate.yaml');
    expect(where.line).toBeGreaterThanOrEqual(1);
    expect(where.line).toBeLessThanOrEqual(lines);
    expect(where.column).toBeGreaterThanOrEqual(1);
    expect(mend).not.toBe('');
    if (kind === 'gate-invalid' && text !== bad['a list'] && text !== bad['a text'])
      expect(where.field).toBeTruthy();
  }
});
