import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { describeWhere } from '../../problem';
import { parseGate } from '../parse';
import type { KnownFigures } from './hint';
import { hintKinds } from './hint-kinds';
import { hintsOnGate } from './hints-on-gate';

const pin = 'a'.repeat(64);
const good = `assay: 1
name: Card fraud
key: transaction_id
target: is_fraud
features: [amount, hour]
data:
  eval: { path: data/eval.parquet, sha256: ${pin} }
models:
  candidate: models/candidate.onnx
  baseline: models/baseline.onnx
subgroups:
  - column: country
    values: [US, GB]
rules:
  - { metric: roc_auc, min: 0.9, max_regression: 0.02 }
  - { metric: recall, subgroup: country=*, max_regression: 0.05 }
`;
const known: KnownFigures = {
  rows: 50_000,
  labels: [
    { label: '0', rows: 49_000 },
    { label: '1', rows: 1000 },
  ],
  positives: 1000,
  candidateMetadata: {},
};

function hintsOn(text: string, figures: KnownFigures | null = known) {
  const parsed = parseGate(text, 'gate.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return hintsOnGate(parsed.value, { text, file: 'gate.yaml', known: figures });
}

function edited(...edits: readonly (readonly [find: string, replace: string])[]): string {
  return edits.reduce((text, [find, replace]) => {
    if (!text.includes(find)) throw new Error(`the good gate has no ${find}`);
    return text.replace(find, replace);
  }, good);
}

/** A gate with each slip, and the figures where they are others. */
const slips: Readonly<Record<string, readonly [text: string, figures?: KnownFigures]>> = {
  'a key in the command': [`${good}train: { run: make AWS=AKIAQWERTYUIOPASDFGH }\n`],
  'smoke training': [`${good}train: { run: make train, mode: smoke }\n`],
  'a smoke model by its name': [edited(['candidate.onnx', 'candidate_smoke.onnx'])],
  'a smoke model by its metadata': [good, { ...known, candidateMetadata: { mode: 'smoke' } }],
  'no pin': [edited([`, sha256: ${pin}`, ''])],
  'a small eval set': [good, { ...known, rows: 12_000, positives: 240 }],
  'a small eval set, by interval': [`${good}decide_on: interval\n`, { ...known, rows: 5000, positives: 100 }],
  'a tiny eval set': [good, { ...known, rows: 500, positives: 10 }],
  'a relative tolerance': [
    edited(
      ['min: 0.9, max_regression: 0.02', 'max_regression: { relative: 0.02, absolute: 0.5 }'],
      ['roc_auc', 'recall'],
    ),
  ],
  accuracy: [edited(['metric: recall, subgroup: country=*', 'metric: accuracy, subgroup: country=*'])],
  'one metric': [edited(['metric: recall', 'metric: roc_auc'])],
  'bounds alone': [edited(['min: 0.9, max_regression: 0.02', 'min: 0.9'])],
  'bounds alone without a baseline': [
    edited(
      ['  baseline: models/baseline.onnx\n', ''],
      ['min: 0.9, max_regression: 0.02', 'min: 0.9'],
      ['max_regression', 'min'],
    ),
  ],
  'a bound on the wrong side': [
    edited(['min: 0.9,', 'max: 0.9,'], ['metric: recall, ', 'metric: log_loss, min: 0.1, ']),
  ],
  'no subgroup': [edited([', subgroup: country=*', ''])],
  'many subgroups': [edited(['[US, GB]', '[US, GB, DE, FR, IT, ES]'])],
  'every category': [edited(['\n    values: [US, GB]', ''])],
  'a threshold chosen on eval': [`${good}threshold: { choose: max_f1 }\n`],
  'a key among the features': [edited(['[amount, hour]', '[amount, hour, transaction_id]'])],
  'a weight among the features': [`${good}sample_weight: amount\nuncertainty: { group: hour }\n`],
  'BCa by few replicates': [`${good}uncertainty: { method: bca }\n`],
  'a high confidence by few replicates': [`${good}uncertainty: { confidence: 0.999 }\n`],
  'a word on intervals without one': [`${good}on_inconclusive: warn\n`],
  'a word on intervals in a rule without one': [
    edited(['max_regression: 0.05', 'max_regression: 0.05, on_inconclusive: warn']),
  ],
  'bounds that every model keeps': [
    edited(
      ['min: 0.9, max_regression: 0.02', 'min: 0, max: 1, max_regression: 1'],
      ['max_regression: 0.05', 'max_regression: { relative: 5 }'],
    ),
  ],
  'idle costs': [`${good}costs: { false_negative: 100 }\n`],
};

test('a gate without slips has no hint, with figures and without', () => {
  expect(hintsOn(good)).toEqual([]);
  expect(hintsOn(good, null)).toEqual([]);
});

it('tells each slip, where it is and how to mend it', async () => {
  const told = Object.entries(slips).map(([name, [text, figures]]) => {
    const hints = hintsOn(text, figures ?? known);
    expect(hints, name).not.toEqual([]);
    return `# ${name}\n${hints.map(({ id, message, mend, where }) => `${describeWhere(where)}: [${id}] ${message}\n  To mend: ${mend}`).join('\n')}\n`;
  });
  await expect(told.join('\n')).toMatchFileSnapshot('hints.snapshot.txt');
});

describe('the list of hints', () => {
  const files = readdirSync(new URL('.', import.meta.url));
  const page = readFileSync(new URL('../../../docs/hints.md', import.meta.url), 'utf8');
  const found = new Set(
    Object.values(slips).flatMap(([text, figures]) => hintsOn(text, figures ?? known).map(({ id }) => id)),
  );

  it.each(hintKinds)(
    '$id has its file, its line in the documentation and a slip that it finds',
    ({ id, title }) => {
      expect(files).toContain(`${id}.ts`);
      expect(page).toContain(`\`${id}\``);
      expect(title).not.toBe('');
      expect([...found]).toContain(id);
    },
  );

  it('names each once', () => {
    expect(new Set(hintKinds.map(({ id }) => id)).size).toBe(hintKinds.length);
  });
});

it('hints that need figures are left out without them', () => {
  const ids = Object.values(slips).flatMap(([text]) => hintsOn(text, null).map(({ id }) => id));
  for (const id of ['eval-too-small', 'tolerance-below-noise', 'accuracy-on-imbalanced-labels'])
    expect(ids).not.toContain(id);
});
