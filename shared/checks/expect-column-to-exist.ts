import { didYouMean } from '../nearest';
import type { Check } from './check';
import { column, expectation } from './parameters';

const type = 'expect_column_to_exist';

const schema = expectation(type, { column }).describe('The table has a column of this name.');

export const expectColumnToExist: Check<typeof schema> = {
  type,
  title: 'Column exists',
  schema,
  columns: () => [],
  plan: () => ({}),
  judge(expectation, _answers, table) {
    const found = table.info.columns.find(({ name }) => name === expectation.column);
    if (found !== undefined) {
      return {
        status: 'pass',
        sentence: `${table.dataset} has the column ${found.name} (${found.sqlType})`,
        observed: { observed_value: found.sqlType },
      };
    }
    const names = table.info.columns.map(({ name }) => name);
    return {
      status: 'fail',
      sentence: `${table.dataset} has no column ${expectation.column}${didYouMean(expectation.column, names)}`,
      observed: { observed_value: null },
    };
  },
};
