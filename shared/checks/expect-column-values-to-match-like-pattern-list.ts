import { describePatterns, escapeCharacter, fits, likePatternList } from './like-pattern';
import { column, expectation, mostly } from './parameters';
import { matchOn } from './regex';
import { areOrNot } from './row-check';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_match_like_pattern_list';

export const expectColumnValuesToMatchLikePatternList = valueCheck({
  type,
  title: 'Text like patterns',
  schema: expectation(type, {
    column,
    like_pattern_list: likePatternList,
    match_on: matchOn,
    escape: escapeCharacter,
    mostly,
  }).describe('Every text that is not missing is like one of some patterns of SQL, or like all.'),
  unexpected: ({ text }, { like_pattern_list, match_on, escape: character }) =>
    `NOT ${fits(text, like_pattern_list, match_on, character)}`,
  words: ({ like_pattern_list, match_on }) =>
    areOrNot(`like ${describePatterns(like_pattern_list, match_on)}`),
});
