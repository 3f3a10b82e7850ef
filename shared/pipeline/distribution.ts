import { type Dataset, datasets } from '../checks/check';
import type { ColumnType, DataEngine } from '../engines';
import type { DistributionRecord } from '../run/schema';
import { categoricalDistribution } from './categorical-distribution';
import { numericDistribution } from './numeric-distribution';
import type { RunState } from './stage';

const numeric: readonly ColumnType[] = ['integer', 'float'];
const categorical: readonly ColumnType[] = ['string', 'boolean'];

/** Histograms of one column in every data set that has it; null where its types cannot be counted in one chart. */
export async function distributionOf(
  column: string,
  tables: RunState['tables'],
  data: DataEngine,
): Promise<DistributionRecord | null> {
  const typeIn = (dataset: Dataset) =>
    tables[dataset]?.info.columns.find(({ name }) => name === column)?.type;
  const present = datasets.filter((dataset) => typeIn(dataset) !== undefined);
  const types = present.flatMap((dataset) => typeIn(dataset) ?? []);
  if (types.length === 0) return null;
  if (types.every((type) => numeric.includes(type))) {
    return numericDistribution(
      column,
      present,
      types.every((type) => type === 'integer'),
      data,
    );
  }
  return types.every((type) => categorical.includes(type))
    ? categoricalDistribution(column, present, data)
    : null;
}
