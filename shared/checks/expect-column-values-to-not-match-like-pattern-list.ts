import { describePatterns, escapeCharacter, fits, likePatternList } from './like-pattern';
import { column, expectation, mostly } from './parameters';
import { areOrNot, opposite } from './row-check';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_not_match_like_pattern_list';

export const expectColumnValuesToNotMatchLikePatternList = valueCheck({
  type,
  title: 'Text unlike patterns',
  schema: expectation(type, {
    column,
    like_pattern_list: likePatternList,
    escape: escapeCharacter,
    mostly,
  }).describe('No text is like any of some patterns of SQL.'),
  unexpected: ({ text }, { like_pattern_list, escape: character }) =>
    fits(text, like_pattern_list, 'any', character),
  words: ({ like_pattern_list }) => opposite(areOrNot(`like ${describePatterns(like_pattern_list, 'any')}`)),
});
