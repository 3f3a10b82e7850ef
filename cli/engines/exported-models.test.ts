import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Column, Columns, ColumnType, ModelEngine } from '../../shared/engines';
import type { Task } from '../../shared/metrics/task';
import { openModel } from '../../shared/onnx/model-scorer';
import type { ModelSource } from '../../shared/onnx/prepare-model';
import { createNativeModelEngine } from './native-model-engine';
import { createWasmModelEngine } from './wasm-model-engine';

/** A model of the fixtures and what onnxruntime in Python gave for it. */
interface Exported {
  readonly name: string;
  readonly task: Task;
  readonly features: readonly string[];
  /** What a gate would say of it. */
  readonly gate?: Partial<ModelSource>;
  readonly gives?: string;
  readonly mapped_by?: string;
  readonly external?: readonly string[];
  /** 1e-5 unless the model computes in float16. */
  readonly tolerance?: number;
  readonly expected: readonly (number | string | readonly number[])[];
}

const folder = 'shared/onnx/fixtures/exporters';
const read = (name: string) => readFileSync(`${folder}/${name}`);
const json = (name: string): unknown => JSON.parse(read(name).toString());

const models = readdirSync(folder)
  .filter((name) => name.startsWith('expected-'))
  .flatMap((name) => (json(name) as { models: Exported[] }).models);
const table = json('table.json') as Record<string, (number | string)[]>;
const rows = table.amount?.length ?? 0;
const wholeNumbers = ['age', 'hour', 'member'];

const columns: Columns = {
  rows,
  columns: Object.fromEntries(
    Object.entries(table).map(([name, values]): [string, Column] => [
      name,
      typeof values[0] === 'number' ? Float64Array.from(values as number[]) : (values as string[]),
    ]),
  ),
};

function typeOf(name: string): ColumnType {
  if (wholeNumbers.includes(name)) return 'integer';
  return typeof table[name]?.[0] === 'string' ? 'string' : 'float';
}

const open = (engine: ModelEngine, model: Exported) =>
  openModel({
    bytes: read(`${model.name}.onnx`),
    file: `${model.name}.onnx`,
    features: model.features.map((name) => ({ name, type: typeOf(name) })),
    task: model.task,
    positiveLabel: 1,
    classes: null,
    readExternal: async (path) => {
      expect(model.external).toContain(path);
      return read(path);
    },
    ...model.gate,
    engine,
    provider: engine.providers[0] ?? 'cpu',
  });

const engines = [await createNativeModelEngine(), createWasmModelEngine()];
const named = engines.map((engine) => [engine.providers[0], engine] as const);

test('every exporter is here', () => {
  expect(models.length).toBe(readdirSync(folder).filter((name) => name.endsWith('.onnx')).length);
  const exporters = ['sk', 'xgboost', 'lightgbm', 'catboost', 'torch-legacy', 'torch-dynamo', 'keras'];
  for (const exporter of exporters) {
    const tasks = new Set(models.filter(({ name }) => name.startsWith(exporter)).map(({ task }) => task));
    expect([exporter, ...tasks].sort()).toEqual(['binary', 'multiclass', 'regression', exporter].sort());
  }
});

describe.each(named)('%s gives what onnxruntime in Python gives', (_, engine) => {
  test.each(models.map((model) => [model.name, model] as const))('%s', async (_name, model) => {
    const scorer = await open(engine, model);
    expect(scorer.gives).toBe(model.gives ?? (model.task === 'multiclass' ? 'probabilities' : 'scores'));
    if (model.mapped_by !== undefined) expect(scorer.record.mapped_by).toBe(model.mapped_by);
    if (scorer.gives === 'labels') {
      expect(await scorer.labels(columns, 0, rows)).toEqual(model.expected);
    } else {
      const expected = model.expected.flat() as number[];
      const scores = await scorer.score(columns, 0, rows);
      expect(scores).toHaveLength(rows * scorer.width);
      expect(expected).toHaveLength(scores.length);
      const ofBatch = scorer.dependsOnBatch ? 1e-2 : 1e-5;
      const again = new Float64Array(scores.length);
      for (let row = 0; row < rows; row += 5)
        await scorer.scoreInto(again, row, columns, row, Math.min(row + 5, rows));
      for (const [at, score] of scores.entries()) {
        const value = expected[at] ?? Number.NaN;
        const size = Math.max(1, Math.abs(value));
        expect(Math.abs(score - value) / size).toBeLessThan(model.tolerance ?? 1e-5);
        expect(Math.abs((again[at] ?? Number.NaN) - score) / size).toBeLessThan(model.tolerance ?? ofBatch);
      }
    }
    expect(scorer.dependsOnBatch).toBe(model.name === 'int8-dynamic');
    await scorer.release();
  });
});
