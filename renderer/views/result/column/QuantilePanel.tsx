import { useState } from 'react';
import { formatPercent } from '../../../../shared/figures';
import { type Between, comparedPairs } from '../../../../shared/findings/finding';
import type { DistributionRecord } from '../../../../shared/run/schema';
import { QuantileChart } from '../../../charts/QuantileChart';
import { quantilePairs } from '../../../charts/quantile-points';
import { datasetSeries } from '../../../charts/series';
import { type Axis, valueFormat } from '../../../charts/value-format';
import { ChartPanel } from '../../../components/ChartPanel';
import { DataTable } from '../../../components/DataTable';
import { EmptyNote } from '../../../components/EmptyNote';
import { LabelledChoice } from '../../../components/LabelledChoice';

interface Props {
  readonly distribution: DistributionRecord;
  readonly axis: Axis;
}

const nameOf = ({ reference, current }: Between) => `${current} vs ${reference}`;

/** The quantiles of train against those of the reference, or of eval against those of train. */
export function QuantilePanel({ distribution, axis }: Props) {
  const format = valueFormat(distribution);
  const plots = comparedPairs
    .map((between) => ({ between, id: nameOf(between), pairs: quantilePairs(distribution, between) }))
    .filter(({ pairs }) => pairs.length > 0);
  const [chosen, setChosen] = useState('');
  const plot = plots.find(({ id }) => id === chosen) ?? plots[0];
  if (plot === undefined) {
    return (
      <ChartPanel
        title="Quantiles against quantiles"
        label={`Quantiles of ${distribution.column}`}
        chart={<EmptyNote>It takes the values of two data sets, and there is one.</EmptyNote>}
        table={null}
      />
    );
  }
  const [reference, current] = [sideOf(plot.between.reference), sideOf(plot.between.current)];
  return (
    <ChartPanel
      title="Quantiles against quantiles"
      note="Equal distributions lie on the dashed line; 0.1% to 99.9%."
      label={`Quantiles of ${current.title} against those of ${reference.title} for ${distribution.column}: ${inWords(plot.pairs)}`}
      chart={
        <QuantileChart
          pairs={plot.pairs.filter(({ share }) => share > 0 && share < 1)}
          reference={reference}
          current={current}
          axis={axis}
          format={format}
        />
      }
      legend={
        plots.length > 1 && (
          <LabelledChoice
            label="Compare"
            options={plots.map(({ id }) => ({ id, title: id }))}
            value={plot.id}
            onChange={setChosen}
          />
        )
      }
      table={
        <DataTable
          label={`Quantiles of ${distribution.column}`}
          rows={plot.pairs}
          rowKey={({ share }) => String(share)}
          columns={[
            { title: 'Share', numeric: true, cell: ({ share }) => formatPercent(share) },
            { title: reference.title, numeric: true, cell: (pair) => format.full(pair.reference) },
            { title: current.title, numeric: true, cell: (pair) => format.full(pair.current) },
          ]}
        />
      }
    />
  );
}

function sideOf(dataset: Between['reference']) {
  const series = datasetSeries.find((one) => one.dataset === dataset);
  return { title: series?.title ?? dataset, color: series?.color ?? 'currentColor' };
}

function inWords(pairs: ReturnType<typeof quantilePairs>): string {
  const above = pairs.filter(({ reference, current }) => current > reference).length;
  const below = pairs.filter(({ reference, current }) => current < reference).length;
  return `${above} of ${pairs.length} lie above the line of equality, ${below} below`;
}
