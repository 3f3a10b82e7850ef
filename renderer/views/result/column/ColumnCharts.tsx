import { Group, SimpleGrid, Stack } from '@mantine/core';
import type { DistributionRecord } from '../../../../shared/run/schema';
import { type BarHeight, barHeights } from '../../../charts/bar-heights';
import { allowsLog } from '../../../charts/drawn-bins';
import type { Axis } from '../../../charts/value-format';
import { EmptyNote } from '../../../components/EmptyNote';
import { LabelledChoice } from '../../../components/LabelledChoice';
import { Panel } from '../../../components/Panel';
import { ColumnFigures } from './ColumnFigures';
import { CumulativePanel } from './CumulativePanel';
import { QuantilePanel } from './QuantilePanel';
import { QuantileTablePanel } from './QuantileTablePanel';
import { ValuesPanel } from './ValuesPanel';

interface Props {
  readonly distribution: DistributionRecord;
  /** What the user chose; null: as the bins were made. */
  readonly axis: Axis | null;
  readonly onAxis: (axis: Axis) => void;
  readonly height: BarHeight;
  readonly onHeight: (height: BarHeight) => void;
}

/** The values of a column as pictures, all on the same axis, and its figures. */
export function ColumnCharts({ distribution, axis, onAxis, height, onHeight }: Props) {
  const { kind, scale, tables } = distribution;
  const canLog = allowsLog(distribution);
  const hasBins = kind !== 'categorical';
  const drawnAxis = canLog ? (axis ?? scale) : 'linear';
  const heights = barHeights.filter(({ id }) => hasBins || id !== 'density');
  const drawnHeight = heights.find(({ id }) => id === height)?.id ?? 'share';
  if (!tables.some(({ counts }) => counts.some((count) => count > 0))) {
    return (
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Panel title="Distribution">
          <EmptyNote>
            {kind === 'unsupported'
              ? 'Values of this type are only counted: there is no picture of them.'
              : 'Every value is missing: there is nothing to draw.'}
          </EmptyNote>
        </Panel>
        <ColumnFigures distribution={distribution} />
      </SimpleGrid>
    );
  }
  return (
    <Stack gap="sm">
      <Group gap="lg">
        <LabelledChoice label="Height" options={heights} value={drawnHeight} onChange={onHeight} />
        {hasBins && (
          <LabelledChoice
            label="Axis"
            options={[
              { id: 'linear', title: 'Linear' },
              { id: 'log', title: 'Log', disabled: !canLog },
            ]}
            value={drawnAxis}
            onChange={onAxis}
          />
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <ValuesPanel distribution={distribution} axis={drawnAxis} height={drawnHeight} />
        <ColumnFigures distribution={distribution} />
        {hasBins && (
          <>
            <QuantilePanel distribution={distribution} axis={drawnAxis} />
            <QuantileTablePanel distribution={distribution} />
          </>
        )}
      </SimpleGrid>
      {hasBins && <CumulativePanel distribution={distribution} axis={drawnAxis} />}
    </Stack>
  );
}
