import { SimpleGrid } from '@mantine/core';
import type { DriftRecord } from '../../../../shared/run/schema';
import { EmptyNote } from '../../../components/EmptyNote';
import { Panel } from '../../../components/Panel';
import { CategoryChangeList } from './CategoryChangeList';
import { DriftTable } from './DriftTable';

interface Props {
  readonly column: string;
  readonly drift: readonly DriftRecord[];
}

/** The drift of a column between every two data sets, and which categories came and went. */
export function DriftPanel({ column, drift }: Props) {
  const records = drift.filter((record) => record.column === column && record.role !== 'prediction');
  const lists = records.flatMap(({ between, new_categories, vanished_categories }) => [
    { title: `New in ${between.current}`, against: between.reference, change: new_categories },
    { title: `Vanished from ${between.current}`, against: between.reference, change: vanished_categories },
  ]);
  const told = lists.filter(({ change }) => change !== null && change.count > 0);
  return (
    <Panel
      title="Drift"
      note={records.length > 0 && 'Adjusted p: over all columns, by Benjamini and Hochberg.'}
    >
      {records.length === 0 ? (
        <EmptyNote>No drift was measured for this column.</EmptyNote>
      ) : (
        <DriftTable label={`Drift of ${column}`} records={records} />
      )}
      {told.length > 0 && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          {told.map(({ title, against, change }) => (
            <CategoryChangeList
              key={`${title} ${against}`}
              title={`${title}, against ${against}`}
              change={change}
            />
          ))}
        </SimpleGrid>
      )}
    </Panel>
  );
}
