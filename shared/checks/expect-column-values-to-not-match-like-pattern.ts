import { describePatterns, escapeCharacter, fits, likePattern } from './like-pattern';
import { column, expectation, mostly } from './parameters';
import { areOrNot, opposite } from './row-check';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_not_match_like_pattern';

export const expectColumnValuesToNotMatchLikePattern = valueCheck({
  type,
  title: 'Text unlike a pattern',
  schema: expectation(type, { column, like_pattern: likePattern, escape: escapeCharacter, mostly }).describe(
    'No text is like a pattern of SQL.',
  ),
  unexpected: ({ text }, { like_pattern, escape: character }) => fits(text, [like_pattern], 'any', character),
  words: ({ like_pattern }) => opposite(areOrNot(`like ${describePatterns([like_pattern], 'any')}`)),
});
