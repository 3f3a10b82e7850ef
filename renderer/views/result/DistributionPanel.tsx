import { Anchor, Text, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount } from '../../../shared/figures';
import { mostCategoryBars } from '../../charts/CategoryBars';
import { DistributionChart } from '../../charts/DistributionChart';
import { distributionRows } from '../../charts/distribution-rows';
import { Legend } from '../../charts/Legend';
import { datasetSeries } from '../../charts/series';
import { ChartPanel } from '../../components/ChartPanel';
import { EmptyNote } from '../../components/EmptyNote';
import { DistributionSummary } from './DistributionSummary';
import { DistributionTable } from './DistributionTable';
import type { MarkedDistribution } from './evidence';

interface Props extends MarkedDistribution {
  readonly onOpen: (column: string) => void;
}

export function DistributionPanel({ distribution, failedChecks, hasCritical, shift, onOpen }: Props) {
  const rows = distributionRows(distribution);
  const series = datasetSeries.filter(({ dataset }) =>
    distribution.tables.some((table) => table.dataset === dataset),
  );
  const hidden = distribution.kind === 'categorical' ? Math.max(0, rows.length - mostCategoryBars) : 0;
  const facts: ReactNode[] = [
    ...(distribution.scale === 'log' ? ['log axis'] : []),
    ...(hidden > 0 ? [`${formatCount(hidden)} more in the table`] : []),
    ...(shift === null ? [] : [<Shift key="shift" distance={shift} />]),
    ...(failedChecks === 0
      ? []
      : [
          <Text key="failed" span inherit className={hasCritical ? 'assay-bad' : 'assay-warn'}>
            {formatCount(failedChecks, 'failed check')}
          </Text>,
        ]),
  ];
  return (
    <ChartPanel
      title={distribution.column}
      label={`Distribution of ${distribution.column}: ${series.map(({ title }) => title).join(', ')}`}
      note={facts.map((fact, index) => (index === 0 ? fact : [', ', fact]))}
      chart={
        rows.length === 0 ? (
          <EmptyNote>There is no value to draw.</EmptyNote>
        ) : (
          <DistributionChart distribution={distribution} />
        )
      }
      legend={
        <>
          <Legend entries={series} />
          <DistributionSummary distribution={distribution} />
          <Anchor component="button" size="sm" mt="xs" onClick={() => onOpen(distribution.column)}>
            All about this column
          </Anchor>
        </>
      }
      table={<DistributionTable distribution={distribution} />}
    />
  );
}

function Shift({ distance }: { readonly distance: number }) {
  return (
    <Tooltip label="Total variation distance of train from the reference: 0 is the same distribution, 1 has nothing in common.">
      <span>shift {distance.toFixed(2)}</span>
    </Tooltip>
  );
}
