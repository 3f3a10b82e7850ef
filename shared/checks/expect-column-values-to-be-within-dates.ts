import { isoMoment } from './date-text';
import { moment } from './moment';
import { inMicroseconds } from './moment-bounds';
import { bounds, checkBounds, column, describeBounds, expectation, mostly } from './parameters';
import { outsideOf } from './statistic';
import { valueCheck } from './value-check';

const type = 'expect_column_values_to_be_within_dates';

const date = moment.nullable().optional();

export const expectColumnValuesToBeWithinDates = valueCheck({
  type,
  title: 'Dates between',
  schema: expectation(type, {
    column,
    ...bounds,
    min_value: date.describe('Not before this; a date without a time is the whole day.'),
    max_value: date.describe('Not after this; a date without a time is the whole day.'),
    mostly,
  })
    .check(checkBounds)
    .describe('Every date that is not missing lies between two dates; a text that is no date lies nowhere.'),
  families: ['moment', 'text'],
  unexpected({ family, comparable, text }, expectation) {
    const value = family === 'moment' ? comparable : isoMoment(text);
    return `coalesce(${outsideOf(value, inMicroseconds(expectation), String)}, TRUE)`;
  },
  words(expectation) {
    const dates = describeBounds(expectation);
    return { holds: `are dates ${dates}`, breaks: `are no dates ${dates}` };
  },
});
