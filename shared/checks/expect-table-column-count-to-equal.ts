import type { Check } from './check';
import { count, exactly, expectation } from './parameters';
import { judge } from './statistic';

const type = 'expect_table_column_count_to_equal';

const schema = expectation(type, { value: count }).describe('The table has exactly this many columns.');

export const expectTableColumnCountToEqual: Check<typeof schema> = {
  type,
  title: 'Column count',
  schema,
  columns: () => [],
  plan: () => ({}),
  judge({ value }, _answers, { info }) {
    const observed_value = info.columns.length;
    const { passed, sentence } = judge('Column count', observed_value, exactly(value), null);
    return { status: passed ? 'pass' : 'fail', sentence, observed: { observed_value } };
  },
};
