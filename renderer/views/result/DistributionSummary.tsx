import { Table, Text } from '@mantine/core';
import { formatPercent } from '../../../shared/figures';
import type { DistributionRecord } from '../../../shared/run/schema';
import { datasetSeries } from '../../charts/series';
import { valueFormat } from '../../charts/value-format';

type TableSummary = DistributionRecord['tables'][number];

const figures = [
  { title: 'mean', of: ({ mean }: TableSummary) => mean },
  { title: 'p50', of: ({ p50 }: TableSummary) => p50 },
  { title: 'p99', of: ({ p99 }: TableSummary) => p99 },
  { title: 'max', of: ({ max }: TableSummary) => max },
] as const;

/** Mean, quantiles and missing share of a column in each data set. */
export function DistributionSummary({ distribution }: { readonly distribution: DistributionRecord }) {
  const tables = [...distribution.tables].sort(byDrawingOrder);
  const { edges, kind } = distribution;
  const format = valueFormat(distribution);
  const span = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  if (kind !== 'numeric' && kind !== 'temporal') {
    return (
      <Text size="xs" c="dimmed" mt={4}>
        Missing: {tables.map((table) => `${table.dataset} ${missingShare(table)}`).join(', ')}
      </Text>
    );
  }
  return (
    <div className="assay-table-scroll">
      <Table
        className="assay-small-table"
        aria-label={`Figures of ${distribution.column}`}
        verticalSpacing={2}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="assay-small-head">Data</Table.Th>
            {figures.map(({ title }) => (
              <Table.Th key={title} className="assay-small-head assay-numeric">
                {title}
              </Table.Th>
            ))}
            <Table.Th className="assay-small-head assay-numeric">missing</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tables.map((table) => (
            <Table.Tr key={table.dataset}>
              <Table.Th scope="row" className="assay-small-head">
                {table.dataset}
              </Table.Th>
              {figures.map(({ title, of }) => {
                const value = of(table);
                return (
                  <Table.Td className="assay-numeric" key={title}>
                    {value === null ? '–' : format.tick(value, span)}
                  </Table.Td>
                );
              })}
              <Table.Td className="assay-numeric">{missingShare(table)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function missingShare({ rows, missing }: TableSummary): string {
  return rows === 0 ? '–' : formatPercent(missing / rows);
}

function byDrawingOrder(left: TableSummary, right: TableSummary): number {
  const place = ({ dataset }: TableSummary) =>
    datasetSeries.findIndex((series) => series.dataset === dataset);
  return place(left) - place(right);
}
