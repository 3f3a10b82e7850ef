import { column, expectation, mostly } from './parameters';
import { describeRegexes, matches, regex } from './regex';
import { doOrNot } from './row-check';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_match_regex';

export const expectColumnValuesToMatchRegex = valueCheck({
  type,
  title: 'Text with a pattern',
  schema: expectation(type, { column, regex, mostly }).describe(
    'Every text that is not missing matches a regular expression somewhere.',
  ),
  unexpected: ({ text }, { regex }) => `NOT ${matches(text, [regex], 'any')}`,
  words: ({ regex }) => doOrNot(`match ${describeRegexes([regex], 'any')}`),
});
