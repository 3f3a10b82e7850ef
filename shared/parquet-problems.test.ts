import { expect, test } from 'vitest';
import { parquetEndsProblem } from './parquet-problems';

function bytes(...parts: readonly (string | number)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part, 0, 0, 0] : [...part].map((character) => character.charCodeAt(0)),
    ),
  );
}

function messageOf(file: Uint8Array): string | undefined {
  return parquetEndsProblem('a.parquet', {
    sizeBytes: file.length,
    head: file.subarray(0, 4),
    tail: file.subarray(-8),
  })?.message;
}

test.each([
  [bytes('PAR1', 'pages', 'foot', 4, 'PAR1'), undefined],
  [bytes('PAR1', 'foot', 4, 'PAR1'), undefined],
  [bytes(), 'a.parquet is empty: it has 0 bytes'],
  [bytes('a,b'), 'a.parquet is not a Parquet file: it does not begin with the bytes PAR1'],
  [bytes('PAR'), 'a.parquet is not a Parquet file: it does not begin with the bytes PAR1'],
  [bytes('a,b\n1,2\n3,4\n'), 'a.parquet is not a Parquet file: it does not begin with the bytes PAR1'],
  [bytes('PARE', 'foot', 4, 'PARE'), 'a.parquet is an encrypted Parquet file, which Assay cannot read'],
  [
    bytes('PAR1PAR1'),
    'a.parquet is cut short: it begins as a Parquet file but does not end with the bytes PAR1',
  ],
  [
    bytes('PAR1', 'pages and no more'),
    'a.parquet is cut short: it begins as a Parquet file but does not end with the bytes PAR1',
  ],
  [bytes('PAR1', 'foot', 5, 'PAR1'), 'a.parquet is damaged: its content cannot be decoded as Parquet'],
])('%s', (file, message) => {
  expect(messageOf(file)).toBe(message);
});
