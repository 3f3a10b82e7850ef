import { expect, it } from 'vitest';
import { sampleRun } from '../../session/sample-run';
import { factsOfGraph } from './model-facts';

const [model] = sampleRun.models;
if (model === undefined) throw new Error('the sample has no model');
const facts = {
  ir_version: 8,
  opsets: { 'ai.onnx': 17, 'ai.onnx.ml': 3 },
  parameters: 12_345,
  operators: Array.from({ length: 14 }, (_, at) => ({ domain: '', name: `Op${at}`, count: at + 1 })),
  metadata: { version: '3', team: 'risk' },
  classes: ['no', 'yes'],
  zip_map_removed: true,
  external_data: ['weights.bin'],
};
const valuesOf = (changed: Partial<typeof model>) =>
  Object.fromEntries(factsOfGraph({ ...model, ...changed }).map(({ name, value }) => [name, value]));

it('tells what the file says of itself', () => {
  expect(valuesOf({ facts, mapped_by: 'metadata' })).toEqual({
    Columns: "by the names in the model's metadata",
    Parameters: '12,345',
    'Operator sets': 'ai.onnx 17, ai.onnx.ml 3',
    Operators:
      'Op0, Op1 × 2, Op2 × 3, Op3 × 4, Op4 × 5, Op5 × 6, Op6 × 7, Op7 × 8, Op8 × 9, Op9 × 10, Op10 × 11, Op11 × 12 and 2 more',
    Classes: 'no, yes',
    Metadata: 'version: 3; team: risk',
    'Other files': 'weights.bin',
    Mended: 'a ZipMap at its end was taken out',
  });
});

it('leaves out what there is none of', () => {
  const plain = {
    ...facts,
    operators: [],
    metadata: {},
    classes: null,
    zip_map_removed: false,
    external_data: [],
  };
  expect(Object.keys(valuesOf({ facts: plain }))).toEqual(['Parameters', 'Operator sets', 'Operators']);
  expect(factsOfGraph({ ...model, facts: null })).toEqual([]);
});

it('tells how the rows were scored', () => {
  expect(valuesOf({ batch_rows: 1024, from_cache: true })).toEqual({
    Batch: '1,024 rows in one call',
    Scores: 'kept from an earlier run of the same model and rows',
  });
});
