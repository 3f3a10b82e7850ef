import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { identifier, literal } from './sql';

it.each(['plain', 'select', 'a"b', "it's", '"; DROP TABLE t; --', 'Größe €', ''.padEnd(200, 'x')])(
  'DuckDB gives the name and the text %s back',
  async (text) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const read = await connection.runAndReadAll(`SELECT ${literal(text)} AS ${identifier(text)}`);
    expect(read.columnNames()).toEqual([text]);
    expect(read.getRows()).toEqual([[text]]);
  },
);

it.each([0.1, -3, 1e-300, 1.7976931348623157e308, Number.NaN, Number.NEGATIVE_INFINITY, true, false, null])(
  'DuckDB gives the constant %s back',
  async (value) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const read = await connection.runAndReadAll(`SELECT ${literal(value)}`);
    expect(read.getRows()).toEqual([[value]]);
  },
);
