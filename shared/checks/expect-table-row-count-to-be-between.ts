import { z } from 'zod';
import type { Check } from './check';
import { checkBounds, dataset, maximum, minimum } from './parameters';
import { judge } from './statistic';

const type = 'expect_table_row_count_to_be_between';

const schema = z
  .strictObject({ type: z.literal(type), dataset, min_value: minimum, max_value: maximum })
  .check(checkBounds)
  .describe('The number of rows lies between two bounds, both included.');

export const expectTableRowCountToBeBetween: Check<typeof schema> = {
  type,
  title: 'Row count',
  schema,
  columns: () => [],
  async run(expectation, table, reference) {
    const rows = table.info.rows;
    const referenceRows = table.dataset === 'reference' ? null : (reference?.info.rows ?? null);
    const { passed, sentence } = judge('Row count', rows, expectation, referenceRows);
    return {
      status: passed ? 'pass' : 'fail',
      sentence,
      observed: {
        observed_value: rows,
        ...(referenceRows === null ? {} : { reference_value: referenceRows }),
      },
    };
  },
};
