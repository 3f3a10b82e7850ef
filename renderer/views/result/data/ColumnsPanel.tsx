import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconSearch } from '@tabler/icons-react';
import { formatCount } from '../../../../shared/figures';
import { Legend } from '../../../charts/Legend';
import { datasetSeries } from '../../../charts/series';
import { EmptyNote } from '../../../components/EmptyNote';
import { Panel } from '../../../components/Panel';
import { ColumnsTable } from './ColumnsTable';
import { columnFilters, sortAfterPress } from './column-order';
import type { ColumnRow } from './column-rows';
import type { ColumnsView } from './columns-view';
import type { FocusWish } from './RowFocus';
import { shownDatasets } from './shown-datasets';

interface Props {
  readonly all: readonly ColumnRow[];
  readonly shown: readonly ColumnRow[];
  readonly view: ColumnsView;
  readonly onView: (view: ColumnsView) => void;
  readonly onOpen: (column: string) => void;
  readonly wish: FocusWish | null;
}

/** The list of columns with its search and filter. */
export function ColumnsPanel({ all, shown, view, onView, onOpen, wish }: Props) {
  const drawn = new Set(all.flatMap(({ distribution }) => shownDatasets(distribution)));
  return (
    <Panel
      title="Columns"
      note={
        <span aria-live="polite">
          {shown.length === all.length
            ? formatCount(all.length, 'column')
            : `${formatCount(shown.length)} of ${formatCount(all.length, 'column')}`}
          {view.sort === null &&
            shown.some(({ change }) => change !== null) &&
            ', the strongest evidence first'}
        </span>
      }
      aside={
        <Legend
          entries={datasetSeries
            .filter(({ dataset }) => drawn.has(dataset))
            .map((series) => ({ ...series, look: series.dataset === 'train' ? 'mark' : 'filled' }))}
        />
      }
    >
      {all.length === 0 ? (
        <EmptyNote>The run holds no columns.</EmptyNote>
      ) : (
        <>
          <Group gap="sm">
            <TextInput
              size="xs"
              className="assay-columns-search"
              aria-label="Search columns"
              placeholder="Search columns"
              leftSection={<IconSearch size={14} aria-hidden />}
              value={view.search}
              onChange={({ currentTarget }) => onView({ ...view, search: currentTarget.value })}
            />
            <SegmentedControl
              size="xs"
              aria-label="Which columns are shown"
              data={columnFilters.map(({ id, title, keeps }) => ({
                value: id,
                label: (
                  <>
                    {title}{' '}
                    <Text span size="xs" c="dimmed" className="assay-tabular">
                      {formatCount(all.filter(keeps).length)}
                    </Text>
                  </>
                ),
              }))}
              value={view.filter}
              onChange={(value) => {
                const chosen = columnFilters.find(({ id }) => id === value);
                if (chosen !== undefined) onView({ ...view, filter: chosen.id });
              }}
            />
            {view.sort !== null && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                fw={500}
                leftSection={<IconArrowBackUp size={14} aria-hidden />}
                onClick={() => onView({ ...view, sort: null })}
              >
                Order by evidence
              </Button>
            )}
          </Group>
          <ColumnsTable
            rows={shown}
            sort={view.sort}
            onSort={(column) => onView({ ...view, sort: sortAfterPress(view.sort, column) })}
            onOpen={onOpen}
            wish={wish}
          />
        </>
      )}
    </Panel>
  );
}
