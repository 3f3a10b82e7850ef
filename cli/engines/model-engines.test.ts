import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Tensor } from '../../shared/engines';
import { createNativeModelEngine } from './native-model-engine';
import { createWasmModelEngine } from './wasm-model-engine';

const engines = [await createNativeModelEngine(), createWasmModelEngine()];
const named = engines.map((engine) => [engine.version.replace(/ .*/, ''), engine] as const);

const tensors: Record<string, Tensor> = {
  float32: { type: 'float32', dims: [2, 2], data: new Float32Array([0.5, -1.25, Number.NaN, 3]) },
  float64: { type: 'float64', dims: [2], data: new Float64Array([1 / 3, -1e300]) },
  int32: { type: 'int32', dims: [1, 3], data: new Int32Array([1, -2, 2 ** 31 - 1]) },
  int64: { type: 'int64', dims: [2, 1], data: new BigInt64Array([9007199254740993n, -1n]) },
  float16: { type: 'float16', dims: [3], data: new Uint16Array([0x3c00, 0xfc00, 1]) },
  int8: { type: 'int8', dims: [2], data: new Int8Array([-128, 127]) },
  uint8: { type: 'uint8', dims: [2], data: new Uint8Array([0, 255]) },
  int16: { type: 'int16', dims: [2], data: new Int16Array([-32768, 32767]) },
  uint16: { type: 'uint16', dims: [2], data: new Uint16Array([0, 65535]) },
  uint32: { type: 'uint32', dims: [2], data: new Uint32Array([0, 2 ** 32 - 1]) },
  uint64: { type: 'uint64', dims: [1], data: new BigUint64Array([2n ** 64n - 1n]) },
  bool: { type: 'bool', dims: [3], data: new Uint8Array([1, 0, 1]) },
  string: { type: 'string', dims: [2], data: ['', 'ünï "日本" 🂡'] },
};

/** ONNX's numbers for the element types. */
const elementTypes = {
  float32: 1,
  float64: 11,
  float16: 10,
  int8: 3,
  uint8: 2,
  int16: 5,
  uint16: 4,
  int32: 6,
  uint32: 12,
  int64: 7,
  uint64: 13,
  bool: 9,
  string: 8,
};

const varint = (field: number, value: number) => Buffer.from([field << 3, value]);
function message(field: number, ...parts: readonly (Uint8Array | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length = body.length < 128 ? [body.length] : [(body.length & 127) | 128, body.length >> 7];
  return Buffer.concat([Buffer.from([(field << 3) | 2, ...length]), body]);
}

/** A model, in protobuf, that gives each input back as the output `<name> back`. */
function identityModel(): Uint8Array {
  const types = Object.entries(elementTypes);
  const value = (field: number, name: string, elementType: number) =>
    message(field, message(1, name), message(2, message(1, varint(1, elementType))));
  const graph = message(
    7,
    ...types.map(([name]) =>
      message(1, message(1, name), message(2, `${name} back`), message(4, 'Identity')),
    ),
    message(2, 'identity'),
    ...types.map(([name, elementType]) => value(11, name, elementType)),
    ...types.map(([name, elementType]) => value(12, `${name} back`, elementType)),
  );
  return Buffer.concat([varint(1, 8), graph, message(8, varint(2, 17))]);
}

/** Three card transactions for the models of the example. */
const transactions: Record<string, Tensor> = {
  transaction_amount: { type: 'float32', dims: [3, 1], data: new Float32Array([12.5, 980, 41_000]) },
  user_age_days: whole([3n, 400n, 12n]),
  hour_of_day: whole([3n, 14n, 23n]),
  day_of_week: whole([0n, 5n, 6n]),
  n_transactions_24h: whole([1n, 12n, 40n]),
  merchant_category: { type: 'string', dims: [3, 1], data: ['grocery', 'gift_cards', 'never seen'] },
  country: { type: 'string', dims: [3, 1], data: ['US', 'BR', 'MT'] },
  device_type: { type: 'string', dims: [3, 1], data: ['pos', 'web', 'ios'] },
};

function whole(values: readonly bigint[]): Tensor {
  return { type: 'int64', dims: [values.length, 1], data: BigInt64Array.from(values) };
}

const example = (name: string) => readFileSync(`examples/fraud/models/${name}.onnx`);

describe.each(named)('%s', (_, engine) => {
  const provider = engine.providers[0] ?? 'cpu';

  test('tells its version, threads and memory', async () => {
    expect(engine.version).toMatch(/^onnxruntime-(node|web) \d+\.\d+\.\d+$/);
    expect(engine.threads).toBeGreaterThan(0);
    expect(await engine.memoryBytes()).toBeGreaterThan(1e7);
  });

  test('carries tensors of every type in and out', async () => {
    const model = await engine.load(identityModel(), provider);
    expect(model.provider).toBe(provider);
    const outputs = Object.keys(tensors).map((type) => `${type} back`);
    const results = await model.run(tensors, outputs);
    expect(results).toEqual(
      Object.fromEntries(Object.entries(tensors).map(([type, tensor]) => [`${type} back`, tensor])),
    );
    await model.release();
  });

  test('asks only for the outputs that are named', async () => {
    const model = await engine.load(example('baseline'), provider);
    const results = await model.run(transactions, ['output_label']);
    expect(Object.keys(results)).toEqual(['output_label']);
    expect(results.output_label).toMatchObject({ type: 'int64', dims: [3] });
    await expect(model.run(transactions, ['output_probability'])).rejects.toThrow(/non.tensor/i);
    await model.release();
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('not a model')],
    ['half a model', example('candidate').subarray(0, 20_000)],
  ])('%s does not load, and the engine stays usable', async (_name, bytes) => {
    await expect(engine.load(bytes, provider)).rejects.toThrow();
    const model = await engine.load(identityModel(), provider);
    await model.release();
  });

  test('an input of the wrong type is refused', async () => {
    const model = await engine.load(identityModel(), provider);
    const { float64 } = tensors;
    if (float64 === undefined) throw new Error('no tensor');
    await expect(model.run({ ...tensors, float32: float64 }, ['float32 back'])).rejects.toThrow(
      /type|expected/i,
    );
    await model.release();
  });
});

test('both give the same probabilities', async () => {
  const [native, wasm] = await Promise.all(
    engines.map(async (engine) => {
      const model = await engine.load(example('candidate'), engine.providers[0] ?? 'cpu');
      const { probabilities } = await model.run(transactions, ['probabilities']);
      await model.release();
      return Array.from(probabilities?.data ?? [], Number);
    }),
  );
  expect(native).toHaveLength(6);
  for (const [index, probability] of (native ?? []).entries())
    expect(wasm?.[index]).toBeCloseTo(probability, 6);
});

test('a failing load prints nothing', () => {
  const script = `
    const runtimes = [await import('onnxruntime-node'), await import('onnxruntime-web')];
    for (const runtime of runtimes) {
      runtime.env.logLevel = 'fatal';
      await runtime.InferenceSession.create(new Uint8Array([8, 7]), { logSeverityLevel: 4 }).catch(() => {});
    }`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' });
  expect(output.toString()).toBe('');
});
