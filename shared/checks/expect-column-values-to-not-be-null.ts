import { z } from 'zod';
import { formatCount, formatPercent } from '../figures';
import { identifier } from '../sql';
import type { Check, CheckedTable } from './check';
import { columnOf } from './column';
import { column, dataset } from './parameters';
import { numberOf, statistic } from './statistic';

const type = 'expect_column_values_to_not_be_null';

const schema = z
  .strictObject({ type: z.literal(type), dataset, column })
  .describe('No value is missing: neither NULL nor, in a column of floats, NaN.');

async function countMissing(table: CheckedTable, name: string): Promise<number> {
  const isFloat = columnOf(table, name, type).type === 'float';
  const missing = `${identifier(name)} IS NULL${isFloat ? ` OR isnan(${numberOf(name)})` : ''}`;
  return (await statistic(table, `count(*) FILTER (WHERE ${missing})`)) ?? 0;
}

export const expectColumnValuesToNotBeNull: Check<typeof schema> = {
  type,
  title: 'No missing values',
  schema,
  columns: (expectation) => [expectation.column],
  async run(expectation, table, reference) {
    const rows = table.info.rows;
    const missing = await countMissing(table, expectation.column);
    const share = rows === 0 ? 0 : missing / rows;
    const observed = { element_count: rows, unexpected_count: missing, unexpected_percent: share * 100 };
    if (missing === 0) {
      const sentence = `${expectation.column} has no missing values in ${formatCount(rows, 'row')}`;
      return { status: 'pass', sentence, observed };
    }
    const seen = `${expectation.column} has ${formatCount(missing, 'missing value')} (NULL or NaN) in ${formatCount(rows, 'row')}, ${formatPercent(share)}; expected none`;
    const comparable =
      reference !== null &&
      table.dataset !== 'reference' &&
      reference.info.rows > 0 &&
      reference.info.columns.some(({ name }) => name === expectation.column);
    if (!comparable) return { status: 'fail', sentence: seen, observed };
    const referenceShare = (await countMissing(reference, expectation.column)) / reference.info.rows;
    return {
      status: 'fail',
      sentence: `${seen}; the reference has ${referenceShare === 0 ? 'none' : formatPercent(referenceShare)}`,
      observed: { ...observed, reference_percent: referenceShare * 100 },
    };
  },
};
