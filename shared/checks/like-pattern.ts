import { z } from 'zod';
import { literal } from '../sql';

export const likePattern = z
  .string()
  .describe(
    'A pattern that the whole text must fit, where % stands for any text and _ for any one character.',
  );

export const likePatternList = z.array(likePattern).min(1).describe('Patterns, as LIKE of SQL has them.');

export const escapeCharacter = z
  .string()
  .refine((text) => [...text].length === 1, {
    error: 'not a single character',
    params: { mend: 'Write the one character that stands before a % or _ that is meant as such.' },
  })
  .nullable()
  .optional()
  .describe('The character that takes its meaning from a % or _ behind it; none when left out.');

/** The SQL condition that a text fits one of the patterns, or each. */
export function fits(
  text: string,
  patterns: readonly string[],
  on: 'any' | 'all',
  character: string | null | undefined,
): string {
  const clause = character === null || character === undefined ? '' : ` ESCAPE ${literal(character)}`;
  const conditions = patterns.map((pattern) => `${text} LIKE ${literal(pattern)}${clause}`);
  return `(${conditions.join(on === 'any' ? ' OR ' : ' AND ')})`;
}

/** `A%`, `any of A%, B%`. */
export function describePatterns(patterns: readonly string[], on: 'any' | 'all'): string {
  return patterns.length === 1
    ? patterns.join()
    : `${on === 'any' ? 'any of' : 'all of'} ${patterns.join(', ')}`;
}
