import { column, expectation, mostly } from './parameters';
import { describeRegexes, matches, regex } from './regex';
import { doOrNot, opposite } from './row-check';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_not_match_regex';

export const expectColumnValuesToNotMatchRegex = valueCheck({
  type,
  title: 'Text without a pattern',
  schema: expectation(type, { column, regex, mostly }).describe(
    'No text matches a regular expression anywhere.',
  ),
  unexpected: ({ text }, { regex }) => matches(text, [regex], 'any'),
  words: ({ regex }) => opposite(doOrNot(`match ${describeRegexes([regex], 'any')}`)),
});
