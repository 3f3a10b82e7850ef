import { bounds, checkBounds, column, describeBounds, expectation, mostly } from './parameters';
import { outsideOf } from './statistic';
import { valueCheck } from './value-check';

const type = 'expect_column_value_lengths_to_be_between';

export const expectColumnValueLengthsToBeBetween = valueCheck({
  type,
  title: 'Lengths between',
  schema: expectation(type, { column, ...bounds, mostly })
    .check(checkBounds)
    .describe(
      'The number of characters (Unicode code points) of every text that is not missing is within the bounds.',
    ),
  unexpected: ({ text }, expectation) => outsideOf(`length(${text})`, expectation),
  words(expectation) {
    const lengths = `a length ${describeBounds(expectation)}`;
    return { holds: `have ${lengths}`, breaks: `do not have ${lengths}` };
  },
});
