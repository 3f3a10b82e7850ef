import { z } from 'zod';
import { formatAgainst, formatCount, formatPercent } from '../figures';
import type { Check } from './check';
import { columnValueOf } from './column-value';
import { readMostCommon, selectMostCommon } from './most-common';
import { column, expectation } from './parameters';

const type = 'expect_column_to_vary';

const schema = expectation(type, {
  column,
  max_share: z
    .number()
    .gt(0)
    .lt(1)
    .default(0.99)
    .describe('The share of the values that the most common one may have; 0.99 when left out.'),
}).describe(
  'The column is not constant, nor nearly so: no value has more than a share of those that are there.',
);

export const expectColumnToVary: Check<typeof schema> = {
  type,
  title: 'Column varies',
  schema,
  columns: (expectation) => [expectation.column],
  plan(expectation, table) {
    const value = columnValueOf(table, expectation.column, type);
    return {
      aggregates: { present: `count(*) FILTER (WHERE NOT (${value.missing}))` },
      selects: { most_common: selectMostCommon(expectation.column, value, 'FALSE') },
    };
  },
  judge({ column: name, max_share }, { aggregates, selects }) {
    const found = readMostCommon(selects.most_common);
    const present = aggregates.present ?? 0;
    if (found === null || present === 0)
      return { status: 'fail', sentence: `${name} has no values`, observed: { observed_value: null } };
    const share = found.count / present;
    const shown = `${formatAgainst(share * 100, max_share * 100)}%`;
    const [value = ''] = found.values;
    return {
      status: share <= max_share ? 'pass' : 'fail',
      sentence: `The most common value of ${name}, ${value}, has ${shown} of ${formatCount(present, 'value')}; expected at most ${formatPercent(max_share)}`,
      observed: { observed_value: share, most_common_value: value, element_count: present },
    };
  },
};
