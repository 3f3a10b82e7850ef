import { z } from 'zod';
import { formatCount } from '../figures';
import { listNames } from '../nearest';
import type { Check } from './check';
import { expectation } from './parameters';

const type = 'expect_table_columns_to_match_set';

const schema = expectation(type, {
  column_set: z.array(z.string().min(1)).min(1).describe('The names of the columns, in any order.'),
  exact_match: z.boolean().default(true).describe('false: other columns are allowed as well.'),
}).describe('The table has these columns; with exact_match, no others.');

export const expectTableColumnsToMatchSet: Check<typeof schema> = {
  type,
  title: 'Columns',
  schema,
  columns: () => [],
  plan: () => ({}),
  judge({ column_set, exact_match }, _answers, table) {
    const present = table.info.columns.map(({ name }) => name);
    const expected = [...new Set(column_set)];
    const missing = expected.filter((name) => !present.includes(name));
    const unexpected = exact_match ? present.filter((name) => !expected.includes(name)) : [];
    const passed = missing.length === 0 && unexpected.length === 0;
    const faults = [
      ...(missing.length > 0 ? [`missing: ${listNames(missing)}`] : []),
      ...(unexpected.length > 0 ? [`unexpected: ${listNames(unexpected)}`] : []),
    ];
    const wanted = formatCount(expected.length, exact_match ? 'expected column' : 'required column');
    return {
      status: passed ? 'pass' : 'fail',
      sentence: passed
        ? `${table.dataset} has ${expected.length === 1 ? 'the' : 'all'} ${wanted}${exact_match ? ' and no other' : ''}`
        : `${table.dataset} does not have the ${wanted}; ${faults.join('; ')}`,
      observed: {
        element_count: present.length,
        missing: missing.join(', '),
        unexpected: unexpected.join(', '),
      },
    };
  },
};
