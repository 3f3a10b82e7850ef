import { describePatterns, escapeCharacter, fits, likePattern } from './like-pattern';
import { column, expectation, mostly } from './parameters';
import { areOrNot } from './row-check';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_match_like_pattern';

export const expectColumnValuesToMatchLikePattern = valueCheck({
  type,
  title: 'Text like a pattern',
  schema: expectation(type, { column, like_pattern: likePattern, escape: escapeCharacter, mostly }).describe(
    'Every text that is not missing is like a pattern of SQL.',
  ),
  unexpected: ({ text }, { like_pattern, escape: character }) =>
    `NOT ${fits(text, [like_pattern], 'any', character)}`,
  words: ({ like_pattern }) => areOrNot(`like ${describePatterns([like_pattern], 'any')}`),
});
