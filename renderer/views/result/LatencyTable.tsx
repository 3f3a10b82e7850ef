import { modelSeries } from '../../charts/series';
import { DataTable } from '../../components/DataTable';
import type { LatencyRow } from './latency-rows';

export function LatencyTable({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly LatencyRow[];
}) {
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ title }) => title}
      columns={[
        { title: 'Measure', cell: ({ title }) => title },
        ...modelSeries.map(({ role, title }) => ({
          title,
          numeric: true,
          cell: ({ values, format }: LatencyRow) => {
            const value = values[role];
            return value === undefined || value === null ? '–' : format(value);
          },
        })),
        {
          title: 'Limit for the candidate',
          numeric: true,
          cell: ({ limit, limitWord, format }) => (limit === null ? '–' : `${limitWord} ${format(limit)}`),
        },
      ]}
    />
  );
}
