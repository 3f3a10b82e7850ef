import { z } from 'zod';
import { formatCount } from '../figures';
import type { Check } from './check';
import { columnValueOf } from './column-value';
import { readMostCommon, selectMostCommon } from './most-common';
import { column, expectation, valueSet } from './parameters';
import { isOneOf, listConstants } from './value-set';

const type = 'expect_column_most_common_value_to_be_in_set';

const schema = expectation(type, {
  column,
  value_set: valueSet,
  ties_okay: z
    .boolean()
    .default(false)
    .describe('true: of values that are equally common, it is enough that one is in the set.'),
}).describe('The most common value, the missing ones left out, is in value_set.');

export const expectColumnMostCommonValueToBeInSet: Check<typeof schema> = {
  type,
  title: 'Most common value',
  schema,
  columns: (expectation) => [expectation.column],
  plan(expectation, table) {
    const value = columnValueOf(table, expectation.column, type);
    const within = isOneOf(value, expectation.value_set, expectation, table);
    return { selects: { most_common: selectMostCommon(expectation.column, value, within) } };
  },
  judge({ column: name, value_set, ties_okay }, { selects }) {
    const found = readMostCommon(selects.most_common);
    if (found === null)
      return { status: 'fail', sentence: `${name} has no values`, observed: { observed_value: null } };
    const { values, ties, expected, count } = found;
    const passed = ties_okay ? expected > 0 : ties === 1 && expected === 1;
    const shown = `${values.slice(0, 5).join(', ')}${ties > 5 ? ` and ${formatCount(ties - 5)} more` : ''}`;
    const each = ties === 1 ? '' : ' each';
    const wanted = ties_okay || ties === 1 ? 'one of' : 'a single one of';
    return {
      status: passed ? 'pass' : 'fail',
      sentence: `Most common value of ${name} is ${shown} (${formatCount(count, 'row')}${each}); expected ${wanted} ${listConstants(value_set)}`,
      observed: { observed_value: values.join(', '), ties, element_count: count },
    };
  },
};
