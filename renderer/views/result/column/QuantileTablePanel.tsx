import type { Dataset } from '../../../../shared/checks/check';
import { formatNumber, formatPercent } from '../../../../shared/figures';
import type { DistributionRecord } from '../../../../shared/run/schema';
import { quantilePoints } from '../../../charts/quantile-points';
import { datasetSeries } from '../../../charts/series';
import { valueFormat } from '../../../charts/value-format';
import { DataTable } from '../../../components/DataTable';
import { EmptyNote } from '../../../components/EmptyNote';
import { Panel } from '../../../components/Panel';

const told = [0, 0.001, 0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 0.999, 1];

/** The quantiles that people ask for, in every data set, and what train is of the reference. */
export function QuantileTablePanel({ distribution }: { readonly distribution: DistributionRecord }) {
  const { full } = valueFormat(distribution);
  const series = datasetSeries
    .map((one) => ({ ...one, values: quantilesOf(distribution, one.dataset) }))
    .filter(({ values }) => values.size > 0);
  const quantileOf = (dataset: string, share: number) =>
    series.find((one) => one.dataset === dataset)?.values.get(share);
  const hasRatio =
    distribution.kind === 'numeric' &&
    ['train', 'reference'].every((one) => quantileOf(one, 0) !== undefined);
  const ratio = (share: number) => {
    const [reference, train] = [quantileOf('reference', share), quantileOf('train', share)];
    return reference === undefined || train === undefined || reference === 0
      ? '–'
      : formatNumber(train / reference);
  };
  return (
    <Panel title="Quantiles" note={hasRatio && 'Ratio: train over reference.'}>
      {series.length === 0 ? (
        <EmptyNote>The run holds no quantiles of this column.</EmptyNote>
      ) : (
        <DataTable
          label={`Quantiles of ${distribution.column}, in short`}
          rows={told}
          rowKey={String}
          columns={[
            { title: 'Share at or below', cell: nameOf },
            ...series.map(({ title, values }) => ({
              title,
              numeric: true,
              cell: (share: number) => {
                const value = values.get(share);
                return value === undefined ? '–' : <span className="assay-wraps">{full(value)}</span>;
              },
            })),
            ...(hasRatio ? [{ title: 'Ratio', numeric: true, cell: ratio }] : []),
          ]}
        />
      )}
    </Panel>
  );
}

function nameOf(share: number): string {
  if (share === 0) return 'least';
  return share === 1 ? 'greatest' : formatPercent(share);
}

/** The stored quantiles, and to the last digit those that are figures by themselves. */
function quantilesOf(distribution: DistributionRecord, dataset: Dataset): ReadonlyMap<number, number> {
  const table = distribution.tables.find((one) => one.dataset === dataset);
  const exact: readonly [number, number | null | undefined][] = [
    [0, table?.min],
    [0.5, table?.p50],
    [0.99, table?.p99],
    [1, table?.max],
  ];
  return new Map([
    ...quantilePoints(distribution, dataset).map(({ share, value }) => [share, value] as const),
    ...exact.flatMap(([share, value]) => (typeof value === 'number' ? [[share, value] as const] : [])),
  ]);
}
