import type { DistributionRecord } from '../../shared/run/schema';
import { CategoryBars } from './CategoryBars';
import { distributionRows } from './distribution-rows';
import { Histogram } from './Histogram';

/** The shares of a column's values in every data set, over common bins or categories. */
export function DistributionChart({ distribution }: { readonly distribution: DistributionRecord }) {
  const rows = distributionRows(distribution);
  const Chart = distribution.kind === 'categorical' ? CategoryBars : Histogram;
  return <Chart distribution={distribution} rows={rows} />;
}
