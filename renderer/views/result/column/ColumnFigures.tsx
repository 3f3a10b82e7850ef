import type { DistributionRecord } from '../../../../shared/run/schema';
import { datasetSeries } from '../../../charts/series';
import { DataTable } from '../../../components/DataTable';
import { Panel } from '../../../components/Panel';
import { type FigureRow, figureRows } from './figure-rows';

/** The figures of a column in each data set. */
export function ColumnFigures({ distribution }: { readonly distribution: DistributionRecord }) {
  return (
    <Panel title="Figures">
      <DataTable
        label={`Figures of ${distribution.column}`}
        rows={figureRows(distribution)}
        rowKey={({ title }) => title}
        columns={[
          { title: 'Figure', width: '28%', cell: ({ title }) => title },
          ...datasetSeries.flatMap(({ dataset, title }) => {
            const table = distribution.tables.find((one) => one.dataset === dataset);
            if (table === undefined) return [];
            const cell = ({ text }: FigureRow) => <span className="assay-wraps">{text(table)}</span>;
            return [{ title, numeric: true, cell }];
          }),
        ]}
      />
    </Panel>
  );
}
