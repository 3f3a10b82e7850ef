import { z } from 'zod';
import { column, expectation, mostly } from './parameters';
import { areOrNot } from './row-check';
import { formatFault, isInFormat } from './strftime';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_match_strftime_format';

const strftimeFormat = z
  .string()
  .min(1)
  .superRefine((format, context) => {
    const fault = formatFault(format);
    if (fault === null) return;
    const mend = 'Use each of %Y %y %m %b %B %d %H %I %M %S %f %p %j %a %A %U %W %w %z %Z once at most.';
    context.addIssue({ code: 'custom', message: fault, params: { mend } });
  })
  .describe('A format as strptime of Python reads it: %Y-%m-%d.');

export const expectColumnValuesToMatchStrftimeFormat = valueCheck({
  type,
  title: 'Dates in a format',
  schema: expectation(type, { column, strftime_format: strftimeFormat, mostly }).describe(
    'Every text that is not missing is a date in this format, and on the calendar.',
  ),
  families: ['text'],
  unexpected: ({ text }, { strftime_format }) => `NOT ${isInFormat(text, strftime_format)}`,
  words: ({ strftime_format }) => areOrNot(`dates as ${strftime_format}`),
});
