import { expect, test } from 'vitest';
import { columnTypeOf } from './sql-types';

test.each([
  ['BOOLEAN', 'boolean'],
  ['TINYINT', 'integer'],
  ['UBIGINT', 'integer'],
  ['HUGEINT', 'integer'],
  ['FLOAT', 'float'],
  ['DOUBLE', 'float'],
  ['DECIMAL(18,2)', 'float'],
  ['VARCHAR', 'string'],
  ["ENUM('a)', 'b')", 'string'],
  ['TIMESTAMP', 'timestamp'],
  ['TIMESTAMP_NS', 'timestamp'],
  ['TIMESTAMP WITH TIME ZONE', 'timestamp'],
  ['DATE', 'date'],
  ['TIME', 'other'],
  ['INTEGER[]', 'other'],
  ['DECIMAL(4,1)[]', 'other'],
  ['STRUCT(a INTEGER)', 'other'],
  ['MAP(VARCHAR, INTEGER)', 'other'],
  ['BLOB', 'other'],
  ['INTERVAL', 'other'],
])('%s is %s', (sqlType, type) => {
  expect(columnTypeOf(sqlType)).toBe(type);
});
