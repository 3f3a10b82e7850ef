import { isDate } from './date-text';
import { column, expectation, mostly } from './parameters';
import { areOrNot } from './row-check';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_be_dateutil_parseable';

export const expectColumnValuesToBeDateutilParseable = valueCheck({
  type,
  title: 'Text that is a date',
  schema: expectation(type, { column, mostly }).describe(
    'Every text that is not missing is a date in ISO 8601 or another common form with a year of four digits.',
  ),
  families: ['text'],
  unexpected: ({ text }) => `NOT ${isDate(text)}`,
  words: () => areOrNot('dates'),
});
