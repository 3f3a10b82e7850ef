import { readFileSync } from 'node:fs';
import {
  Table as ArrowTable,
  Dictionary,
  Float16,
  Int32,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { readSchema, type Schema, Table, wasmMemory } from 'parquet-wasm/node';
import { expect, test } from 'vitest';
import { readArrowFields } from './arrow-schema';

function fieldsOf(schema: Schema) {
  const struct = schema.toFFI();
  const { buffer } = wasmMemory() as unknown as WebAssembly.Memory;
  const fields = readArrowFields(buffer, struct.addr());
  struct.free();
  return fields;
}

test('the columns of a Parquet file', () => {
  const fields = fieldsOf(readSchema(readFileSync('examples/fraud/data/eval.parquet')));
  const typeOf = Object.fromEntries(fields.map(({ name, sqlType }) => [name, sqlType]));
  expect(typeOf).toMatchObject({
    transaction_amount: 'DOUBLE',
    merchant_category: 'VARCHAR',
    is_fraud: expect.stringMatching(/INT/),
  });
  expect(fields.every((field) => field.isReadable)).toBe(true);
});

test('a category has the type of its values; half floats cannot be read', () => {
  const table = new ArrowTable({
    number: vectorFromArray([1], new Int32()),
    flag: vectorFromArray([true]),
    category: vectorFromArray(['x'], new Dictionary(new Utf8(), new Int32())),
    half: vectorFromArray([1], new Float16()),
  });
  const fields = fieldsOf(Table.fromIPCStream(tableToIPC(table, 'stream')).schema);
  expect(fields).toEqual([
    { name: 'number', sqlType: 'INTEGER', isReadable: true },
    { name: 'flag', sqlType: 'BOOLEAN', isReadable: true },
    { name: 'category', sqlType: 'VARCHAR', isReadable: true },
    { name: 'half', sqlType: 'HALF_FLOAT', isReadable: false },
  ]);
});
