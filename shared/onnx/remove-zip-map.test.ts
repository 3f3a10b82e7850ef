import { readFileSync } from 'node:fs';
import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { ModelProtoSchema } from './onnx_pb';
import { readModel } from './read-signature';
import { removeZipMap } from './remove-zip-map';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const decode = (bytes: Uint8Array) => fromBinary(ModelProtoSchema, bytes);
const zipMaps = [
  'logistic-columns-zipmap',
  'forest-zipmap',
  'lightgbm-zipmap',
  'forest-named-classes-zipmap',
];

describe('removeZipMap', () => {
  it.each(zipMaps)('%s gives out its probabilities as a tensor', (name) => {
    const file = `${name}.onnx`;
    const before = readModel(fixture(file), { file });
    const after = readModel(removeZipMap(fixture(file), { file }), { file });
    expect(before.zipMap).not.toBeNull();
    expect(after.zipMap).toBeNull();
    expect(after.operators).toEqual(before.operators.filter(({ name }) => name !== 'ZipMap'));
    expect(after.outputs).toEqual([
      before.outputs[0],
      { name: expect.any(String), kind: 'tensor', type: 'float32', dims: [null, null] },
    ]);
    const { producer, irVersion, opsets, inputs, metadata } = before;
    expect(after).toMatchObject({ producer, irVersion, opsets, inputs, metadata });
  });

  it.each(zipMaps)('%s keeps all else, with the fields that Assay does not know', (name) => {
    const before = decode(fixture(`${name}.onnx`));
    const after = decode(removeZipMap(fixture(`${name}.onnx`), {}));
    const { graph: graphBefore, ...restBefore } = before;
    const { graph: graphAfter, ...restAfter } = after;
    expect(restAfter).toEqual(restBefore);
    expect(graphAfter?.$unknown).toEqual(graphBefore?.$unknown);
    expect(graphAfter?.initializer).toEqual(graphBefore?.initializer);
    expect(graphAfter?.input).toEqual(graphBefore?.input);
    expect(graphAfter?.node).toEqual(graphBefore?.node.filter(({ opType }) => opType !== 'ZipMap'));
  });

  it('returns the same bytes where there is no ZipMap', () => {
    const bytes = fixture('mlp.onnx');
    expect(removeZipMap(bytes, {})).toBe(bytes);
  });

  it('does not give a tensor out twice that is an output already', () => {
    const model = decode(fixture('forest-zipmap.onnx'));
    const probabilities = model.graph?.node.find(({ opType }) => opType === 'ZipMap')?.input[0] ?? '';
    const [label] = model.graph?.output ?? [];
    if (label === undefined) throw new Error('the fixture has no outputs');
    model.graph?.output.unshift({ ...label, name: probabilities });
    const mended = readModel(removeZipMap(toBinary(ModelProtoSchema, model), {}), {});
    expect(mended.outputs.map(({ name }) => name)).toEqual([probabilities, 'output_label']);
  });

  it('leaves weights of a large model alone, without a copy on reading', () => {
    const bytes = fixture('mlp.onnx');
    const weights = decode(bytes).graph?.initializer.map(({ rawData }) => rawData) ?? [];
    expect(weights.length).toBeGreaterThan(0);
    for (const data of weights) expect(data.buffer).toBe(bytes.buffer);
  });
});
