import { column, expectation, mostly } from './parameters';
import { describeRegexes, matches, matchOn, regexList } from './regex';
import { doOrNot } from './row-check';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_match_regex_list';

export const expectColumnValuesToMatchRegexList = valueCheck({
  type,
  title: 'Text with patterns',
  schema: expectation(type, { column, regex_list: regexList, match_on: matchOn, mostly }).describe(
    'Every text that is not missing matches one of some regular expressions, or all.',
  ),
  unexpected: ({ text }, { regex_list, match_on }) => `NOT ${matches(text, regex_list, match_on)}`,
  words: ({ regex_list, match_on }) => doOrNot(`match ${describeRegexes(regex_list, match_on)}`),
});
