import { formatCount } from '../figures';
import { listNames } from '../nearest';
import type { Check } from './check';
import { columnNames, expectation } from './parameters';

const type = 'expect_table_columns_to_match_ordered_list';

const schema = expectation(type, {
  column_list: columnNames.describe('The names of all columns, in their order.'),
}).describe('The table has exactly these columns in this order.');

export const expectTableColumnsToMatchOrderedList: Check<typeof schema> = {
  type,
  title: 'Columns in order',
  schema,
  columns: () => [],
  plan: () => ({}),
  judge({ column_list }, _answers, { dataset, info }) {
    const present = info.columns.map(({ name }) => name);
    const places = Array.from({ length: Math.max(present.length, column_list.length) }, (_, index) => index);
    const mismatched = places.filter((index) => present[index] !== column_list[index]);
    const [first] = mismatched;
    const expected = formatCount(column_list.length, 'expected column');
    return {
      status: first === undefined ? 'pass' : 'fail',
      sentence:
        first === undefined
          ? `${dataset} has the ${expected} in order`
          : `${dataset} does not have the ${expected} in order; column ${first + 1} is ${present[first] ?? 'absent'}, expected ${column_list[first] ?? 'none'}${mismatched.length === 1 ? '' : `; ${formatCount(mismatched.length, 'place')} differ`}`,
      observed: {
        observed_value: listNames(present),
        element_count: present.length,
        mismatched: mismatched.length,
      },
    };
  },
};
