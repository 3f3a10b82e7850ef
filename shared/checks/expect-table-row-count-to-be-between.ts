import type { Check } from './check';
import { judgeFigure } from './figure-check';
import { bounds, checkBounds, expectation } from './parameters';

const type = 'expect_table_row_count_to_be_between';

const schema = expectation(type, bounds)
  .check(checkBounds)
  .describe('The number of rows lies between two bounds, both included unless strict.');

export const expectTableRowCountToBeBetween: Check<typeof schema> = {
  type,
  title: 'Row count',
  schema,
  columns: () => [],
  plan: () => ({ aggregates: { observed_value: 'count(*)' } }),
  judge: (expectation, answers, _table, reference) =>
    judgeFigure('Row count', answers, expectation, reference),
};
