import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ColumnType, ModelEngine } from '../../shared/engines';
import type { Feature } from '../../shared/onnx/bind-features';
import { openModel } from '../../shared/onnx/model-scorer';
import { type Problem, ProblemError } from '../../shared/problem';
import { createNativeModelEngine } from './native-model-engine';
import { createWasmModelEngine } from './wasm-model-engine';

const folder = 'shared/onnx/fixtures/exporters';
const read = (name: string) => readFileSync(`${folder}/${name}.onnx`);
const names = ['amount', 'age', 'hour', 'balance', 'income'];
const columns = { rows: 9, columns: Object.fromEntries(names.map((name) => [name, new Float64Array(9)])) };
const features = (...pairs: [string, ColumnType][]): Feature[] =>
  pairs.map(([name, type]) => ({ name, type }));
const numeric = names.map((name): Feature => ({ name, type: 'float' }));

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error: unknown = await promise.catch((caught: unknown) => caught);
  if (!(error instanceof ProblemError)) throw new Error(`no problem was raised: ${String(error)}`);
  const [problem] = error.problems;
  if (problem === undefined) throw new Error('an error without a problem');
  expect(problem.where).toEqual({ file: 'm.onnx', field: 'models.candidate' });
  expect(problem.mend).not.toBe('');
  return problem;
}

const open = (engine: ModelEngine, bytes: Uint8Array, given: readonly Feature[] = numeric) =>
  openModel({
    bytes,
    file: 'm.onnx',
    field: 'models.candidate',
    features: given,
    task: 'binary',
    positiveLabel: 1,
    classes: null,
    readExternal: () => Promise.reject(new Error('nothing is outside')),
    engine,
    provider: engine.providers[0] ?? 'cpu',
  });

const engines = [await createNativeModelEngine(), createWasmModelEngine()];
const named = engines.map((engine) => [engine.providers[0], engine] as const);

describe.each(named)('%s', (_, engine) => {
  test.each([
    [
      'custom-operator',
      /^The model uses custom operators, .* run: MySigmoid \(com\.example\)\.$/,
      /standard operators alone/,
    ],
    ['opset-too-new', /^The model could not be loaded: ONNX Runtime only .* Opset 99 /, /older operator set/],
    ['ir-too-new', /^The model could not be loaded: Unsupported model IR version: 99/, /older operator set/],
    ['unknown-operator', /^The model could not be loaded: .*Sigmoyd/, /where it was exported/],
  ])('%s does not load', async (name, message, mend) => {
    const problem = await problemOf(open(engine, read(`bad/${name}`)));
    expect(problem.kind).toBe('model-unreadable');
    expect(problem.message).toMatch(message);
    expect(problem.message).not.toMatch(/\n|\.(cc|h):\d/);
    expect(problem.mend).toMatch(mend);
  });

  test('a model whose weights do not fit fails when it runs', async () => {
    const scorer = await open(engine, read('bad/wrong-weights'), numeric.slice(0, 3));
    const problem = await problemOf(scorer.scoreInto(new Float64Array(100), 50, columns, 0, 9));
    expect(problem).toMatchObject({ kind: 'model-failed' });
    expect(problem.message).toMatch(/^The model failed while it ran in row 51: .*broadcast/i);
    await scorer.release();
  });
});

const [native] = engines;
if (native === undefined) throw new Error('no engine');

test('a model of 2 GB is refused before it is read', async () => {
  const problem = await problemOf(open(native, { length: 2 ** 31 } as Uint8Array));
  expect(problem).toMatchObject({ kind: 'model-unreadable' });
  expect(problem.message).toMatch(/^The model takes 2\.15 GB with its weights; no model of 2 GB or more/);
});

test.each([
  ['torch-legacy-sigmoid', 700],
  ['sk-pipeline-zipmap', 1500],
  ['catboost-zipmap', 5000],
])('%s cut after %d bytes', async (name, length) => {
  const problem = await problemOf(open(native, read(name).subarray(0, length)));
  expect(problem.kind).toBe('model-unreadable');
  expect(problem.message).toMatch(
    /^The model file is not (an ONNX model, or it is cut short|a whole ONNX model)/,
  );
});

test.each<[string, Feature[], RegExp]>([
  [
    'sk-pipeline',
    features(
      ['amount', 'float'],
      ['age', 'integer'],
      ['incom', 'float'],
      ['country', 'string'],
      ['device', 'string'],
    ),
    /^The gate has no feature for inputs 'income' \(did you mean "incom"\?\), 'device_type'.*\. The model wants: amount .*\. The gate has 5 features: amount \(float\), /,
  ],
  [
    'sk-pipeline',
    features(
      ['amount', 'float'],
      ['age', 'string'],
      ['income', 'float'],
      ['country', 'string'],
      ['device_type', 'string'],
    ),
    /^Feature 'age' is of type string, and input 'age' takes int64\. The model wants: .*The gate has 5 features: /,
  ],
  [
    'xgboost',
    numeric.slice(1),
    /^The model's metadata names features that the gate lacks: 'amount'\. The model wants: X/,
  ],
  [
    'lightgbm',
    numeric.slice(1),
    /^Input 'X' wants 5 values per row, and there are 4 features\. The model wants: X/,
  ],
])('%s does not fit other features', async (name, given, message) => {
  const problem = await problemOf(open(native, read(name), given));
  expect(problem.kind).toBe('model-mismatch');
  expect(problem.message).toMatch(message);
});

test('a fraction for a whole number is refused with its row', async () => {
  const scorer = await open(native, read('torch-legacy-per-column'));
  const hour = Float64Array.of(1, 2, 3, 4.5, 5, 6, 7, 8, 9);
  const changed = { rows: 9, columns: { ...columns.columns, hour } };
  const problem = await problemOf(scorer.scoreInto(new Float64Array(109), 100, changed, 0, 9));
  expect(problem.message).toBe(
    "Feature 'hour' holds 4.5 in row 104, and input 'hour' of the model takes int64.",
  );
  await scorer.release();
});
