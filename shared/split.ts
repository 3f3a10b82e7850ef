import { z } from 'zod';
import type { ColumnInfo } from './engines';
import { raise } from './problem';
import { identifier, literal } from './sql';

/** The parameters of a split by key, in the gate and in its check. */
export const splitParameters = {
  by: z
    .string()
    .min(1)
    .describe(
      'The column whose text decides, such as the id of a customer; all rows of a key are in one part.',
    ),
  fraction: z.number().gt(0).lt(1).describe('The share of the keys that belongs to eval.'),
  salt: z.string().default('').describe('A text put before the key; another salt gives another split.'),
};

export interface Split {
  readonly by: string;
  readonly fraction: number;
  readonly salt: string;
}

/**
 * The SQL condition that a key belongs to eval; NULL for a missing key. The first 8 bytes of SHA-256 over salt and
 * key, in UTF-8, are an integer, the first byte the highest: below fraction times 2^64 the key belongs to eval.
 * That product is exact, so that the comparison is; sixteen digits compare as the integers do that they write.
 */
export function splitCondition(key: ColumnInfo, { fraction, salt }: Split): string {
  const bound = BigInt(Math.ceil(fraction * 2 ** 64))
    .toString(16)
    .padStart(16, '0');
  const text = `${literal(salt)} || CAST(${identifier(key.name)} AS VARCHAR)`;
  return `substr(sha256(${text}), 1, 16) < ${literal(bound)}`;
}

/** The column itself, where each of its values has one text in every language; else raises `column-type`. */
export function splitColumn(column: ColumnInfo, file: string): ColumnInfo {
  if (['integer', 'string', 'date'].includes(column.type)) return column;
  return raise(
    'column-type',
    `the rows cannot be split by "${column.name}": it holds ${column.sqlType}, whose values are written in more than one way`,
    { file, field: column.name },
    `Store "${column.name}" as whole numbers, text or dates, or split by another column.`,
  );
}
