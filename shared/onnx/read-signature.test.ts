import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../problem';
import { prepareModel } from './prepare-model';
import { readModel } from './read-signature';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const read = (name: string) => readModel(fixture(name), { file: name });

/** The problem that `action` raises; null when it succeeds. Anything else is thrown on. */
function problemOf(action: () => unknown) {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0] ?? null;
    throw error;
  }
}

describe('readModel', () => {
  it('reads one input per column and a ZipMap', () => {
    expect(read('logistic-columns-zipmap.onnx')).toMatchObject({
      producer: 'skl2onnx 1.20.0',
      irVersion: 8,
      opsets: { 'ai.onnx': 17, 'ai.onnx.ml': 1 },
      inputs: [
        { name: 'amount', type: 'float32', dims: [null, 1] },
        { name: 'age', type: 'float32', dims: [null, 1] },
        { name: 'country', type: 'string', dims: [null, 1] },
      ],
      outputs: [
        { name: 'output_label', kind: 'tensor', type: 'int64' },
        { name: 'output_probability', kind: 'sequence-of-maps', type: 'other' },
      ],
      operators: [
        { domain: 'ai.onnx', name: 'Concat', count: 2 },
        { domain: 'ai.onnx', name: 'Cast', count: 1 },
        { domain: 'ai.onnx', name: 'Gather', count: 1 },
        { domain: 'ai.onnx', name: 'Reshape', count: 1 },
        { domain: 'ai.onnx.ml', name: 'LinearClassifier', count: 1 },
        { domain: 'ai.onnx.ml', name: 'OneHotEncoder', count: 1 },
        { domain: 'ai.onnx.ml', name: 'Scaler', count: 1 },
        { domain: 'ai.onnx.ml', name: 'ZipMap', count: 1 },
      ],
      zipMap: { outputs: ['output_probability'] },
      classLabels: [0, 1],
      externalData: [],
    });
  });

  it('leaves out weights that are listed as inputs, and keeps names of sizes and metadata', () => {
    expect(read('mlp.onnx')).toMatchObject({
      inputs: [{ name: 'features', type: 'float32', dims: ['N', 6] }],
      outputs: [{ name: 'score', kind: 'tensor', type: 'float32', dims: ['N', 1] }],
      operators: [
        { domain: 'ai.onnx', name: 'Gemm', count: 2 },
        { domain: 'ai.onnx', name: 'Relu', count: 1 },
        { domain: 'ai.onnx', name: 'Sigmoid', count: 1 },
      ],
      // 6 * 8 + 8 and 8 * 1 + 1.
      parameters: 65,
      metadata: { trained_on: 'fixtures', größe: 'klein' },
      zipMap: null,
      classLabels: null,
    });
  });

  it('knows names of classes', () => {
    expect(read('forest-named-classes-zipmap.onnx').classLabels).toEqual(['fraud', 'legit']);
  });

  it('looks into control flow', () => {
    expect(read('if-forest.onnx')).toMatchObject({
      operators: [
        { domain: 'ai.onnx.ml', name: 'TreeEnsembleClassifier', count: 2 },
        { domain: 'ai.onnx', name: 'If', count: 1 },
      ],
      classLabels: [0, 1],
    });
  });

  it('names the file with the weights', () => {
    expect(read('external.onnx').externalData).toEqual(['external.bin']);
  });
});

describe('bytes that are no model', () => {
  it.each([
    ['text.onnx', 'The model file is not an ONNX model: it holds no graph.'],
    ['cut-short.onnx', 'The model file is not an ONNX model, or it is cut short.'],
  ])('%s', (name, message) => {
    const problem = problemOf(() => read(name));
    expect(problem).toMatchObject({ kind: 'model-unreadable', message, where: { file: name } });
    expect(problem?.mend).not.toBe('');
  });

  it('an empty file', () => {
    const problem = problemOf(() => readModel(new Uint8Array(0), { file: 'empty.onnx' }));
    expect(problem?.message).toBe('The model file is empty.');
  });

  it('every length of a model that is cut short', () => {
    const whole = fixture('logistic-columns-zipmap.onnx');
    const readable = Array.from(whole.keys()).filter(
      (length) => problemOf(() => readModel(whole.subarray(0, length), { file: 'cut.onnx' })) === null,
    );
    expect(readable).toEqual([]);
  });

  it('random bytes, and a model with any one byte changed, give a problem or a model but never another error', async () => {
    let state = 1;
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    };
    for (let round = 0; round < 2000; round++) {
      const noise = Uint8Array.from({ length: 1 + next() }, next);
      expect(problemOf(() => readModel(noise, { file: 'noise' }))?.kind).toBe('model-unreadable');
    }
    const whole = fixture('logistic-columns-zipmap.onnx');
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = next();
      const prepared = prepareModel({
        bytes: changed,
        file: 'changed',
        task: 'binary',
        positiveLabel: 1,
        classes: null,
        features: [],
        readExternal: async () => new Uint8Array(),
      });
      const error: unknown = await prepared.catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ProblemError);
      expect((error as ProblemError).problems[0]?.kind).toMatch(/^model-(unreadable|mismatch)$/);
    }
  });

  it('types nested a thousand deep', () => {
    // TypeProto.sequence_type.elem_type, again and again.
    let type: number[] = [];
    for (let depth = 0; depth < 1000; depth++) type = wrap(4, wrap(1, type));
    const graph = wrap(7, wrap(12, wrap(2, type)));
    const problem = problemOf(() => readModel(Uint8Array.from([8, 8, ...graph]), { file: 'deep.onnx' }));
    expect(problem?.kind).toBe('model-unreadable');
  });
});

/** A length-delimited protobuf field. */
function wrap(field: number, content: number[]): number[] {
  const length: number[] = [];
  for (let rest = content.length; ; rest >>>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest <= 127) return [(field << 3) | 2, ...length, ...content];
  }
}
