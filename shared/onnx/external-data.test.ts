import { readFileSync } from 'node:fs';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../problem';
import { withExternalData } from './external-data';
import { externalFilesOf } from './external-paths';
import {
  AttributeProtoSchema,
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  NodeProtoSchema,
  StringStringEntryProtoSchema,
  type TensorProto,
  TensorProtoSchema,
} from './onnx_pb';
import { readModel } from './read-signature';

const folder = new URL('fixtures/exporters/', import.meta.url);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const bytes = fixture('torch-external.onnx');
const weights = fixture('torch-external.onnx.data');
const where = { file: 'models/m.onnx', field: 'models.candidate' };

/** The fixture after a change. */
function changed(change: (model: ModelProto) => void): Uint8Array {
  const model = fromBinary(ModelProtoSchema, bytes);
  change(model);
  return toBinary(ModelProtoSchema, model);
}

const located = (tensor: TensorProto, entries: Record<string, string>) => {
  tensor.externalData = Object.entries(entries).map(([key, value]) =>
    create(StringStringEntryProtoSchema, { key, value }),
  );
  tensor.dataLocation = 1;
};

const named = (location: string) =>
  changed((model) => {
    for (const tensor of model.graph?.initializer ?? []) {
      for (const entry of tensor.externalData) if (entry.key === 'location') entry.value = location;
    }
  });

const read = (model: Uint8Array, content: Uint8Array = weights, asked: string[] = []) =>
  withExternalData(
    {
      bytes: model,
      file: where.file,
      readExternal: async (path) => {
        asked.push(path);
        return content;
      },
    },
    where,
  );

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.catch((caught: unknown) => caught);
  if (!(error instanceof ProblemError)) throw new Error(`no problem was raised: ${String(error)}`);
  expect(error.problems[0]).toMatchObject({ kind: 'model-unreadable', where });
  return error.message;
}

describe('externalFilesOf', () => {
  it('names files from the folder of the gate', () => {
    expect(externalFilesOf(bytes, 'models/m.onnx')).toEqual(['models/torch-external.onnx.data']);
    expect(externalFilesOf(named('./a/b.bin'), 'm.onnx')).toEqual(['a/b.bin']);
    expect(externalFilesOf(fixture('sk-linear.onnx'), 'm.onnx')).toEqual([]);
  });

  it.each(['../weights.bin', 'a/../../b', '/etc/passwd', 'C:/b', 'a\\..\\..\\b', '', '.', 'a\0b'])(
    'refuses %j',
    (location) => {
      expect(() => externalFilesOf(named(location), 'models/m.onnx')).toThrow(ProblemError);
      expect(() => externalFilesOf(named(location), 'models/m.onnx')).toThrow(
        /which is not a file in its own folder or below\.$/,
      );
    },
  );
});

describe('withExternalData', () => {
  it('puts the weights into the model', async () => {
    const asked: string[] = [];
    const whole = await read(bytes, weights, asked);
    expect(asked).toEqual(['models/torch-external.onnx.data']);
    const { externalData, ...rest } = readModel(whole, where);
    const { externalData: _, ...before } = readModel(bytes, where);
    expect(externalData).toEqual([]);
    expect(rest).toEqual(before);
    const sizes = fromBinary(ModelProtoSchema, whole).graph?.initializer.map(({ rawData }) => rawData.length);
    expect(sizes).toContain(5 * 64 * 4);
  });

  it('reaches tensors of Constant nodes and of control flow', async () => {
    const constant = create(TensorProtoSchema, { name: 'c', dims: [2n], dataType: 1 });
    located(constant, { location: 'w.bin', offset: '4', length: '8' });
    const inBranch = create(TensorProtoSchema, { name: 'b', dims: [1n], dataType: 1 });
    located(inBranch, { location: 'w.bin' });
    const attribute = (fields: Parameters<typeof create<typeof AttributeProtoSchema>>[1]) =>
      toBinary(AttributeProtoSchema, create(AttributeProtoSchema, fields));
    const model = changed(({ graph }) => {
      graph?.node.push(
        create(NodeProtoSchema, {
          opType: 'Constant',
          attribute: [attribute({ name: 'value', t: constant })],
        }),
        create(NodeProtoSchema, {
          opType: 'If',
          attribute: [
            attribute({ name: 'then_branch', g: create(GraphProtoSchema, { initializer: [inBranch] }) }),
          ],
        }),
      );
    });
    const whole = await read(model, weights);
    expect(readModel(whole, where).externalData).toEqual([]);
    const nodes = fromBinary(ModelProtoSchema, whole).graph?.node.slice(-2) ?? [];
    const [made, choice] = nodes.map(({ attribute: [first] }) =>
      fromBinary(AttributeProtoSchema, first ?? new Uint8Array()),
    );
    expect(made?.t?.rawData).toEqual(weights.subarray(4, 12));
    expect(choice?.g?.initializer[0]?.rawData).toEqual(weights);
  });

  it('returns the bytes themselves where there is nothing outside', async () => {
    const model = fixture('sk-linear.onnx');
    expect(await read(model)).toBe(model);
  });

  it('refuses a file that is too short, and one outside of the folder without reading it', async () => {
    expect(await messageOf(read(bytes, weights.subarray(0, 20)))).toMatch(
      /^The model keeps '.+' in bytes \d+ to \d+ of 'torch-external\.onnx\.data', which has 20\.$/,
    );
    const asked: string[] = [];
    await messageOf(read(named('../x'), weights, asked));
    expect(asked).toEqual([]);
  });

  it('refuses weights that are too large for one model', async () => {
    const huge = { length: 2 ** 31 } as Uint8Array;
    expect(await messageOf(read(bytes, huge))).toMatch(/^The model takes 2(\.\d+)? GB with its weights;/);
  });
});
