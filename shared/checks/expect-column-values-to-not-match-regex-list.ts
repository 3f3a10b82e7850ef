import { column, expectation, mostly } from './parameters';
import { describeRegexes, matches, regexList } from './regex';
import { doOrNot, opposite } from './row-check';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_not_match_regex_list';

export const expectColumnValuesToNotMatchRegexList = valueCheck({
  type,
  title: 'Text without patterns',
  schema: expectation(type, { column, regex_list: regexList, mostly }).describe(
    'No text matches any of some regular expressions.',
  ),
  unexpected: ({ text }, { regex_list }) => matches(text, regex_list, 'any'),
  words: ({ regex_list }) => opposite(doOrNot(`match ${describeRegexes(regex_list, 'any')}`)),
});
