import type { Problem } from './problem';

/**
 * What can be wrong with a Parquet file, in the words that every engine uses, so that the window and the command
 * line say the same. `file` is the name that the gate gives.
 */

export const maximumColumns = 5000;
/** Uncompressed size of the columns that are read, in bytes: what one run may put into memory. */
export const maximumUncompressedBytes = 2.5 * 1024 ** 3;
export const maximumRows = 2 ** 31;

const rewrite = 'write the file again, or copy it again, and check that it is complete';

export function parquetEmptyFile(file: string): Problem {
  return problem('parquet-invalid', file, `${file} is empty: it has 0 bytes`, rewrite);
}

export function notParquet(file: string): Problem {
  return problem(
    'parquet-invalid',
    file,
    `${file} is not a Parquet file: it does not begin with the bytes PAR1`,
    'name a Parquet file, or convert this one, for example with `df.to_parquet(path)` in pandas',
  );
}

export function parquetCutShort(file: string): Problem {
  return problem(
    'parquet-invalid',
    file,
    `${file} is cut short: it begins as a Parquet file but does not end with the bytes PAR1`,
    rewrite,
  );
}

export function encryptedParquet(file: string): Problem {
  return problem(
    'parquet-invalid',
    file,
    `${file} is an encrypted Parquet file, which Assay cannot read`,
    'write it without encryption',
  );
}

/** The file looks like Parquet from outside, but its footer or its pages cannot be decoded. */
export function damagedParquet(file: string): Problem {
  return problem(
    'parquet-invalid',
    file,
    `${file} is damaged: its content cannot be decoded as Parquet`,
    rewrite,
  );
}

/** A value is well written but beyond its type's range here, such as a time in milliseconds after the year 294246. */
export function valueOutOfRange(file: string, reason: string): Problem {
  return problem(
    'parquet-invalid',
    file,
    `${file} has a value that is out of range: ${reason}`,
    'correct such values, leave them empty, or write the column with another type',
  );
}

/** Not every engine takes in half floats and decimals that are not of 128 bits, alone or inside another type. */
export function unreadableColumn(file: string, column: string): Problem {
  return {
    kind: 'column-type',
    message: `column "${column}" of ${file} cannot be read here: it has half floats, or decimals of another width than 128 bits`,
    where: { file, field: column },
    mend: 'write the column as a float or a double',
  };
}

/** Its name is empty, or has a NUL in it: no SQL can write it. */
export function unnamedColumn(file: string): Problem {
  return problem(
    'column-type',
    file,
    `a column of ${file} cannot be read here: it has no name, or one with a NUL character`,
    'give the column a name',
  );
}

export function repeatedColumn(file: string, column: string): Problem {
  return {
    kind: 'column-type',
    message: `${file} has two columns called "${column}", but for capital letters, which cannot be told apart`,
    where: { file, field: column },
    mend: 'give one of the two another name',
  };
}

export function tooManyColumns(file: string, columns: number): Problem {
  return problem(
    'parquet-invalid',
    file,
    `${file} has ${columns} columns; at most ${maximumColumns} are read`,
    'write a file that has only the columns which the gate uses',
  );
}

export function tableTooLarge(file: string, uncompressedBytes: number): Problem {
  const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;
  return problem(
    'out-of-memory',
    file,
    `the columns of ${file} that the gate uses take ${gigabytes(uncompressedBytes)} uncompressed; at most ${gigabytes(
      maximumUncompressedBytes,
    )} are read`,
    'use a sample of the rows, or fewer columns',
  );
}

export function tooManyRows(file: string, rows: number): Problem {
  return problem(
    'out-of-memory',
    file,
    `${file} says that it has ${rows} rows; at most ${maximumRows} are read`,
    'use a sample of the rows',
  );
}

/**
 * What the two ends of a file tell about it; null when it may be Parquet.
 * `head`: the first 4 bytes or more; `tail`: the last 8 bytes (fewer where the file is smaller).
 */
export function parquetEndsProblem(
  file: string,
  { sizeBytes, head, tail }: { sizeBytes: number; head: Uint8Array; tail: Uint8Array },
): Problem | null {
  if (sizeBytes === 0) return parquetEmptyFile(file);
  const begin = ascii(head.subarray(0, 4));
  if (begin === 'PARE') return encryptedParquet(file);
  if (begin !== 'PAR1') return notParquet(file);
  if (sizeBytes < 12 || tail.length < 8 || ascii(tail.subarray(-4)) !== 'PAR1') return parquetCutShort(file);
  const footerBytes = new DataView(tail.buffer, tail.byteOffset + tail.length - 8, 4).getUint32(0, true);
  return footerBytes + 12 > sizeBytes ? damagedParquet(file) : null;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function problem(kind: Problem['kind'], file: string, message: string, mend: string): Problem {
  return { kind, message, where: { file }, mend };
}
