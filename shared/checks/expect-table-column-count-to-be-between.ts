import type { Check } from './check';
import { checkBounds, expectation, maximum, minimum } from './parameters';
import { judge } from './statistic';

const type = 'expect_table_column_count_to_be_between';

const schema = expectation(type, { min_value: minimum, max_value: maximum })
  .check(checkBounds)
  .describe('The number of columns lies between two bounds, both included.');

export const expectTableColumnCountToBeBetween: Check<typeof schema> = {
  type,
  title: 'Column count',
  schema,
  columns: () => [],
  plan: () => ({}),
  judge(expectation, _answers, { info }) {
    const observed_value = info.columns.length;
    const { passed, sentence } = judge('Column count', observed_value, expectation, null);
    return { status: passed ? 'pass' : 'fail', sentence, observed: { observed_value } };
  },
};
