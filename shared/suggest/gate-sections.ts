import { formatCount } from '../figures';
import { commentText, flowYaml } from './flow-yaml';
import type { GateParts } from './gate-parts';
import type { Rank } from './suggested';

/** Columns that the block about models names as an example. */
const fewFeatures = 8;

const leftOut: Readonly<Record<Rank | 0, string | null>> = {
  4: null,
  3: 'quantiles, means and numbers of different values',
  2: 'types, quantiles, means and numbers of different values',
  1: 'what was seen, ranges, lengths, patterns, types and quantiles',
  0: 'all that is about single columns',
};

/** What the gate is, how it is run, and by what rules its bounds were chosen. */
export function heading(
  { train, reference, rows, columns, key, target }: GateParts,
  rank: Rank | 0,
): string[] {
  const source = reference ?? train;
  const size = `${formatCount(rows, 'row')}, ${formatCount(columns.length, 'column')}`;
  const missing = leftOut[rank];
  return [
    `Suggested by Assay from ${baseName(source)}: ${size}. Run it with: assay run <this file>`,
    'One snapshot shows what was, not what must be: keep what has to hold, loosen or delete the rest.',
    '',
    'How the bounds were chosen:',
    '- A range reaches beyond the lowest and the highest value by at least 10%, and further where the values have',
    '  a long tail; what is never negative stays so. A side whose end says nothing is left open.',
    '- The median may move to where the 35th or the 65th percentile was, the 99th to the 95th or the 99.9th.',
    '- Rows may halve or double; a share of missing values may grow by half and one percent.',
    ...(missing === null ? [] : [`- Left out, to keep this file within its bounds: ${missing}.`]),
  ]
    .map((line) => `# ${commentText(line)}`.trimEnd())
    .concat(
      'assay: 1',
      `name: ${flowYaml(`Data like ${baseName(source)}`)}`,
      ...(key === null ? [] : [`key: ${flowYaml(key)} # names a row`]),
      ...(target === undefined ? [] : [`target: ${flowYaml(target)}`]),
    );
}

export function dataSection({ train, reference }: GateParts): string[] {
  return [
    'data: # Parquet files, named by their paths from the folder of this file',
    `  train: ${flowYaml(train)} # what is checked: name the next snapshot here`,
    ...(reference === undefined
      ? ['  # reference: good.parquet # a good snapshot to compare with']
      : [`  reference: ${flowYaml(reference)} # the good snapshot that all below was seen in`]),
    '  # eval: { path: eval.parquet } # the rows on which models are measured',
  ];
}

/** Drift where there is a reference, and comments on what else a gate can hold. */
export function closing(parts: GateParts): string[] {
  return [...drift(parts), ...models(parts)];
}

function drift({ reference, target, identifiers, severity, features }: GateParts): string[] {
  const [example = 'amount'] = features;
  const columns = target === undefined ? {} : { [target]: { method: 'jensenshannon', severity } };
  const live = [
    'drift: # of every column, from reference to train',
    ...(identifiers.length === 0 ? [] : [`  exclude: ${flowYaml(identifiers)} # they name things`]),
    `  max_drifted_share: 0.5`,
    ...(severity === undefined ? [] : [`  severity: ${severity}`]),
    ...(target === undefined ? [] : [`  columns: ${flowYaml(columns)}`]),
    `unit_changes: ${severity ?? 'critical'} # such as dollars to cents`,
  ];
  if (reference !== undefined) return ['', ...live];
  return [
    '',
    '# Drift and changes of unit are measured against a good snapshot: name it as data.reference, and add',
    '# drift:',
    '#   max_drifted_share: 0.3 # of the columns',
    `#   columns: ${commentText(flowYaml({ [example]: { method: 'psi', threshold: 0.2 } }))} # these must not drift`,
    '# unit_changes: critical # such as dollars to cents',
  ];
}

function models({ target, features }: GateParts): string[] {
  const few = features.slice(0, fewFeatures);
  return [
    '',
    '# To judge a model as well, name data.eval above, and add',
    ...(target === undefined ? ['# target: label # the column of true labels'] : []),
    `# features: ${commentText(flowYaml(few.length === 0 ? ['amount'] : few))} # as the model takes them`,
    '# models:',
    '#   candidate: model.onnx # or { scores: { path: scores.parquet, column: score } }',
    '#   baseline: production.onnx # what it would replace',
    '# rules:',
    '#   - { metric: roc_auc, min: 0.9, max_regression: 0.02 }',
  ];
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
