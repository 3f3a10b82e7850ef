import { Stack } from '@mantine/core';
import type { ColumnChange } from '../../../../shared/findings/what-changed';
import type { RunDocument } from '../../../../shared/run/schema';
import { EmptyNote } from '../../../components/EmptyNote';
import { Panel } from '../../../components/Panel';
import { ChecksPanel } from '../ChecksPanel';
import { DriftTable } from '../column/DriftTable';
import { ColumnsPanel } from './ColumnsPanel';
import type { ColumnRow } from './column-rows';
import type { ColumnsView } from './columns-view';
import type { FocusWish } from './RowFocus';
import { WhatChangedPanel } from './WhatChangedPanel';

interface Props {
  readonly document: RunDocument;
  readonly changes: readonly ColumnChange[];
  readonly all: readonly ColumnRow[];
  readonly shown: readonly ColumnRow[];
  readonly view: ColumnsView;
  readonly onView: (view: ColumnsView) => void;
  readonly onOpen: (column: string) => void;
  readonly wish: FocusWish | null;
}

/** The data of a run: what changed, all columns, and every check. */
export function DataOverview({ document, changes, all, shown, view, onView, onOpen, wish }: Props) {
  const { checks, drift, distributions } = document;
  const failed = checks.filter(({ status }) => status !== 'pass');
  const passed = checks.filter(({ status }) => status === 'pass');
  const predictions = drift.filter(({ role }) => role === 'prediction');
  return (
    <Stack gap="md">
      <WhatChangedPanel
        changes={changes}
        columns={all}
        isCompared={distributions.some(({ tables }) => tables.length > 1)}
        onOpen={onOpen}
      />
      <ColumnsPanel all={all} shown={shown} view={view} onView={onView} onOpen={onOpen} wish={wish} />
      {predictions.length > 0 && (
        <Panel title="Drift of the scores" note="What the models say of the one data set and of the other.">
          <DriftTable label="Drift of the scores" records={predictions} named />
        </Panel>
      )}
      {failed.length > 0 && <ChecksPanel title="Failed checks" checks={failed} />}
      {passed.length > 0 && <ChecksPanel title="Passed checks" checks={passed} />}
      {checks.length === 0 && (
        <Panel title="Checks">
          <EmptyNote>The gate expects nothing of the data, so nothing was checked.</EmptyNote>
        </Panel>
      )}
    </Stack>
  );
}
