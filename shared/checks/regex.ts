import { z } from 'zod';
import { literal } from '../sql';

const unknownToRe2: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, 'looks ahead or behind'],
  [/\\[1-9]|\(\?P=/, 'refers back to a group'],
  [/\(\?>|[*+?}]\+/, 'has an atomic group or a possessive quantifier'],
  [/\(\?\(/, 'depends on whether a group matched'],
  [/\(\?#/, 'has a comment'],
];

/** What of a Python expression RE2, which never takes more than linear time, does not know; null where there is nothing. */
export function unknownInRegex(regex: string): string | null {
  const bare = regex.replace(/\\[^1-9]|\[\^?\]?(?:\\.|[^\]\\])*\]/gs, '_');
  return unknownToRe2.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

export const regex = z
  .string()
  .superRefine((value, context) => {
    const unknown = unknownInRegex(value);
    if (unknown === null) return;
    context.addIssue({
      code: 'custom',
      message: `the expression ${unknown}, which RE2 does not know`,
      params: {
        mend: 'Say it without; two checks, of what must match and of what must not, often do what looking ahead does.',
      },
    });
  })
  .describe(
    'A regular expression in the syntax of RE2, looked for anywhere in the text; ^ and $ tie it to its ends.',
  );

export const regexList = z.array(regex).min(1).describe('Regular expressions.');

export const matchOn = z
  .enum(['any', 'all'])
  .default('any')
  .describe('Whether one of them has to match, or all.');

/** The SQL condition that one of the expressions, or each, matches somewhere in a text. */
export function matches(text: string, expressions: readonly string[], on: 'any' | 'all'): string {
  const conditions = expressions.map((expression) => `regexp_matches(${text}, ${literal(expression)})`);
  return `(${conditions.join(on === 'any' ? ' OR ' : ' AND ')})`;
}

/** `/^a/`, `any of /^a/, /b$/`. */
export function describeRegexes(expressions: readonly string[], on: 'any' | 'all'): string {
  const list = expressions.map((expression) => `/${expression}/`).join(', ');
  return expressions.length === 1 ? list : `${on === 'any' ? 'any of' : 'all of'} ${list}`;
}
