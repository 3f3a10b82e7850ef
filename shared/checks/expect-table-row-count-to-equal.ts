import type { Check } from './check';
import { judgeFigure } from './figure-check';
import { count, exactly, expectation } from './parameters';

const type = 'expect_table_row_count_to_equal';

const schema = expectation(type, { value: count }).describe('The number of rows is exactly this.');

export const expectTableRowCountToEqual: Check<typeof schema> = {
  type,
  title: 'Row count',
  schema,
  columns: () => [],
  plan: () => ({ aggregates: { observed_value: 'count(*)' } }),
  judge: ({ value }, answers, _table, reference) =>
    judgeFigure('Row count', answers, exactly(value), reference),
};
