import { formatCount } from '../figures';
import type { Check } from './check';
import { otherTable } from './other-table';
import { expectation, other } from './parameters';

const type = 'expect_table_row_count_to_equal_other_table';

const schema = expectation(type, { other_table_name: other })
  .check(({ value, issues }) => {
    if (value.dataset !== value.other_table_name) return;
    issues.push({
      code: 'custom',
      input: value,
      path: ['other_table_name'],
      message: `the check compares ${value.dataset} with itself`,
      params: { mend: 'Name another data set as "other_table_name", or as "dataset".' },
    });
  })
  .describe('The number of rows equals that of another data set, all of whose rows count.');

export const expectTableRowCountToEqualOtherTable: Check<typeof schema> = {
  type,
  title: 'Row count of the other table',
  schema,
  columns: () => [],
  otherColumns: ({ other_table_name }) => ({ [other_table_name]: [] }),
  plan({ other_table_name }, table, others) {
    const { dataset } = otherTable(table, others, { type, other: other_table_name });
    return {
      aggregates: { self: 'count(*)' },
      selects: { other: `SELECT CAST(count(*) AS DOUBLE) AS n FROM ${dataset}` },
    };
  },
  judge({ dataset, other_table_name }, { aggregates, selects }) {
    const self = aggregates.self ?? 0;
    const others = Number(selects.other?.columns.n?.[0] ?? 0);
    const rows = `${dataset} has ${formatCount(self, 'row')}`;
    return {
      status: self === others ? 'pass' : 'fail',
      sentence:
        self === others
          ? `${rows}, as many as ${other_table_name}`
          : `${rows}, but ${other_table_name} has ${formatCount(others)}`,
      observed: { self, other: others },
    };
  },
};
