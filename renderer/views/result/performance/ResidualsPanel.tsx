import { formatCount, formatNumber } from '../../../../shared/figures';
import type { EvaluationRecord } from '../../../../shared/run/schema';
import { Legend } from '../../../charts/Legend';
import { ResidualChart } from '../../../charts/ResidualChart';
import { modelSeries } from '../../../charts/series';
import { ChartPanel } from '../../../components/ChartPanel';
import { DataTable } from '../../../components/DataTable';

/** By how much a regression misses, for both models. */
export function ResidualsPanel({ evaluations }: { readonly evaluations: readonly EvaluationRecord[] }) {
  const drawn = modelSeries.flatMap((series) => {
    const residuals = evaluations.find(({ role }) => role === series.role)?.residuals ?? null;
    return residuals === null ? [] : [{ ...series, residuals }];
  });
  const rows = drawn.flatMap(({ title, residuals: { edges, counts } }) =>
    counts.map((count, at) => ({ title, from: edges[at] ?? 0, to: edges[at + 1] ?? 0, count })),
  );
  return (
    <ChartPanel
      title="Residuals"
      note="Predicted minus true: to the right of 0 the model says too much."
      label={`Histogram of the residuals of ${drawn.map(({ title }) => title).join(' and ')}`}
      chart={<ResidualChart series={drawn} />}
      legend={<Legend entries={drawn} />}
      table={
        <DataTable
          label="Residuals"
          rows={rows}
          rowKey={(_, index) => String(index)}
          columns={[
            { title: 'Model', cell: ({ title }) => title },
            {
              title: 'Residual',
              numeric: true,
              cell: ({ from, to }) => `${formatNumber(from)} to ${formatNumber(to)}`,
            },
            { title: 'Rows', numeric: true, cell: ({ count }) => formatCount(count) },
          ]}
        />
      }
    />
  );
}
