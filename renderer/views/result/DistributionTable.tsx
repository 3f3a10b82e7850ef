import { formatCount, formatPercent } from '../../../shared/figures';
import type { DistributionRecord } from '../../../shared/run/schema';
import { distributionRows } from '../../charts/distribution-rows';
import { datasetSeries } from '../../charts/series';
import { DataTable } from '../../components/DataTable';

/** Every bin or category with its rows in each data set. */
export function DistributionTable({ distribution }: { readonly distribution: DistributionRecord }) {
  const rows = distributionRows(distribution);
  const series = datasetSeries.filter(({ dataset }) =>
    distribution.tables.some((table) => table.dataset === dataset),
  );
  return (
    <DataTable
      label={`Distribution of ${distribution.column}`}
      rows={rows}
      rowKey={({ label }, index) => `${index}-${label}`}
      columns={[
        { title: 'Value', cell: ({ label }) => <span className="assay-breakable">{label}</span> },
        ...series.map(({ dataset, title }) => ({
          title,
          numeric: true,
          cell: (row: (typeof rows)[number]) =>
            `${formatCount(row.counts[dataset] ?? 0)} (${formatPercent(row[dataset] ?? 0)})`,
        })),
      ]}
    />
  );
}
