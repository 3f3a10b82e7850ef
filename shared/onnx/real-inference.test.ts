import { readFileSync } from 'node:fs';
import * as native from 'onnxruntime-node';
import * as web from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import type {
  Columns,
  ColumnType,
  LoadedModel,
  ModelEngine,
  ProviderId,
  Tensor,
  TensorType,
} from '../engines';
import { ProblemError } from '../problem';
import { openBestModel } from './choose-provider';
import { openModel } from './model-scorer';

web.env.wasm.numThreads = 1;

/** Runs models with the real runtime of each provider: cpu is onnxruntime-node, wasm is onnxruntime-web. */
const runtimes = { cpu: native, wasm: web } as const;

async function load(model: Uint8Array, provider: ProviderId): Promise<LoadedModel> {
  if (provider === 'webgpu') throw new Error('no available backend found.\nwebgpu needs an adapter');
  const { InferenceSession, Tensor: OrtTensor } = runtimes[provider];
  const session = await InferenceSession.create(model, {
    executionProviders: [provider],
    logSeverityLevel: 4,
  });
  return {
    provider,
    async run(inputs, outputs) {
      const feeds = Object.entries(inputs).map(([name, { type, data, dims }]) => {
        const values = Array.isArray(data) ? [...data] : data;
        return [name, new OrtTensor(type, values as native.Tensor['data'], dims)] as const;
      });
      const results = await session.run(Object.fromEntries(feeds), outputs);
      return Object.fromEntries(
        Object.entries(results).map(([name, { type, dims, data }]) => [
          name,
          { type: type as TensorType, dims, data: data as Tensor['data'] },
        ]),
      );
    },
    release: () => session.release(),
  };
}

const engineWith = (providers: readonly ProviderId[], change: Partial<ModelEngine> = {}): ModelEngine => ({
  version: 'test',
  providers,
  threads: 1,
  load,
  memoryBytes: () => Promise.resolve(null),
  ...change,
});

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const json = <T>(name: string): T => JSON.parse(new TextDecoder().decode(fixture(name))) as T;
const rows = json<Record<string, (number | string)[]>>('table.json');
const expected = json<Record<string, number[]>>('expected.json');

const table: Columns = {
  rows: 40,
  columns: Object.fromEntries(
    Object.entries(rows).map(([name, values]) => [
      name,
      typeof values[0] === 'number' ? Float64Array.from(values as number[]) : (values as string[]),
    ]),
  ),
};

const types: Readonly<Record<string, ColumnType>> = {
  age: 'integer',
  hour: 'integer',
  visits: 'integer',
  country: 'string',
};
const features = (names: readonly string[]) => names.map((name) => ({ name, type: types[name] ?? 'float' }));
const numeric = features(['amount', 'age', 'hour', 'visits', 'balance', 'risk']);
const everything = features([...numeric.map(({ name }) => name), 'country']);

const cases = [
  ['logistic-columns-zipmap', everything, 1],
  ['logistic-columns', everything, 1],
  ['forest-zipmap', numeric, 1],
  ['boosted', numeric, 1],
  ['lightgbm-zipmap', numeric, true],
  ['logistic-int64', features(['age', 'hour', 'visits']), 1],
  ['forest-named-classes-zipmap', numeric, 'fraud'],
  ['mlp', numeric, 1],
  ['mlp-one-row', numeric, 1],
  ['if-forest', numeric, 1],
] as const;

const source = (name: string, given = numeric, positiveLabel: number | string | boolean = 1) => ({
  bytes: fixture(`${name}.onnx`),
  file: `${name}.onnx`,
  features: given,
  task: 'binary' as const,
  classes: null,
  positiveLabel,
  readExternal: async (path: string): Promise<Uint8Array> => {
    throw new Error(`nothing is named ${path}`);
  },
});

const largest = (a: Float64Array, b: readonly number[], sign = 1, offset = 0): number =>
  a.reduce((most, value, at) => Math.max(most, Math.abs(offset + sign * value - (b[at] ?? Number.NaN))), 0);

async function problemOf(promise: Promise<unknown>) {
  const error: unknown = await promise.catch((caught: unknown) => caught);
  if (!(error instanceof ProblemError)) throw new Error(`no problem was raised: ${String(error)}`);
  return error.problems[0];
}

describe.each(['cpu', 'wasm'] as const)('scores on %s', (provider) => {
  const open = (name: string, given: typeof numeric, label: number | string | boolean) =>
    openModel({ ...source(name, given, label), engine: engineWith([provider]), provider });

  it.each(cases)('%s: as onnxruntime in Python', async (name, given, label) => {
    const scorer = await open(name, given, label);
    const scores = await scorer.score(table, 0, 40);
    expect(scores).toHaveLength(40);
    expect(largest(scores, expected[name] ?? [])).toBeLessThan(1e-5);
    expect(scorer.record.provider).toBe(provider);
    expect(scorer.zipMapRemoved).toBe(name.endsWith('zipmap'));
    await scorer.release();
  });

  it('scores any part of the table', async () => {
    const scorer = await open('mlp', numeric, 1);
    const scores = await scorer.score(table, 7, 12);
    expect(largest(scores, (expected.mlp ?? []).slice(7, 12))).toBeLessThan(1e-5);
    await scorer.release();
  });

  it('takes the other column when the positive label is 0', async () => {
    const scorer = await open('boosted', numeric, 0);
    const scores = await scorer.score(table, 0, 40);
    expect(largest(scores, expected.boosted ?? [], -1, 1)).toBeLessThan(1e-5);
    await scorer.release();
  });

  it('lets NaN through', async () => {
    const amount = Float64Array.from({ length: 40 }, (_, row) => (row === 3 || row === 9 ? Number.NaN : 1));
    const scorer = await open('mlp', numeric, 1);
    const holed = { rows: 40, columns: { ...table.columns, amount } };
    const scores = await scorer.score(holed, 0, 40);
    expect([...scores.keys()].filter((row) => Number.isNaN(scores[row]))).toEqual([3, 9]);
    await scorer.release();
  });

  it('says what the runtime said when a model does not load', async () => {
    const bytes = fixture('mlp.onnx');
    const relu = new TextDecoder('latin1').decode(bytes).indexOf('Relu');
    bytes.set(new TextEncoder().encode('Rely'), relu);
    const opened = openModel({ ...source('mlp'), bytes, engine: engineWith([provider]), provider });
    const problem = await problemOf(opened);
    expect(problem).toMatchObject({ kind: 'model-unreadable', where: { file: 'mlp.onnx' } });
    expect(problem?.message).toMatch(/^The model could not be loaded: .*Rely/);
    expect(problem?.message).not.toContain('\n');
  });

  it('says what the runtime said when a model fails', async () => {
    const scorer = await open('logistic-columns', everything, 1);
    const country = (table.columns.country as readonly string[]).map((name, row) =>
      row === 17 || row === 30 ? 'a country that training never saw' : name,
    );
    const holed = { rows: 40, columns: { ...table.columns, country } };
    const target = new Float64Array(1040);
    const problem = await problemOf(scorer.scoreInto(target, 1000, holed, 0, 40));
    expect(problem).toMatchObject({ kind: 'model-failed', where: { file: 'logistic-columns.onnx' } });
    expect(problem?.message).toMatch(/^The model failed while it ran in row 1018: .+/);
    // It stays usable.
    await scorer.scoreInto(target, 0, table, 0, 40);
    expect(largest(target.subarray(0, 40), expected['logistic-columns'] ?? [])).toBeLessThan(1e-5);
    await scorer.release();
  });
});

describe('openBestModel', () => {
  it('keeps the preferred provider when it agrees', async () => {
    const engine = engineWith(['wasm', 'cpu']);
    const { scorer, note } = await openBestModel({ ...source('mlp'), engine, readSample: async () => table });
    expect(scorer.record.provider).toBe('wasm');
    expect(note).toMatch(/^wasm agrees with cpu on 40 rows within (0\.0|\d\.\de-\d+)$/);
    expect(largest(await scorer.score(table, 0, 40), expected.mlp ?? [])).toBeLessThan(1e-5);
  });

  it('goes back to the reference when the preferred one cannot load the model', async () => {
    const engine = engineWith(['webgpu', 'wasm']);
    const { scorer, note } = await openBestModel({ ...source('mlp'), engine, readSample: async () => table });
    expect(scorer.record.provider).toBe('wasm');
    expect(note).toBe('webgpu not used: The model could not be loaded: no available backend found.');
  });

  it('goes back to the reference when the scores differ', async () => {
    const engine = engineWith(['wasm', 'cpu'], {
      load: async (model, provider) => {
        const loaded = await load(model, provider);
        const run: LoadedModel['run'] = async (inputs, outputs) => {
          const { score } = await loaded.run(inputs, outputs);
          if (score === undefined || provider === 'cpu') return score === undefined ? {} : { score };
          return {
            score: { ...score, data: Float32Array.from(score.data as Float32Array, (each) => each + 0.002) },
          };
        };
        return { ...loaded, run };
      },
    });
    const { scorer, note } = await openBestModel({ ...source('mlp'), engine, readSample: async () => table });
    expect(scorer.record.provider).toBe('cpu');
    expect(note).toBe('wasm not used: it differs from cpu by 0.0020 on 40 rows');
  });

  it('gives tree ensembles to the reference without trying', async () => {
    const engine = engineWith(['webgpu', 'wasm']);
    const { scorer, note } = await openBestModel({
      ...source('if-forest'),
      engine,
      readSample: async () => table,
    });
    expect(scorer.record.provider).toBe('wasm');
    expect(note).toBe('webgpu not used: the model has operators of ai.onnx.ml');
  });

  it('has nothing to note where there is one provider', async () => {
    const { note } = await openBestModel({
      ...source('boosted'),
      engine: engineWith(['cpu']),
      readSample: async () => table,
    });
    expect(note).toBeNull();
  });
});
