import { Stack } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { RunDocument } from '../../../../shared/run/schema';
import type { BarHeight } from '../../../charts/bar-heights';
import type { Axis } from '../../../charts/value-format';
import type { ColumnRow } from '../data/column-rows';
import { ColumnBar } from './ColumnBar';
import { ColumnCharts } from './ColumnCharts';
import { ColumnChecks } from './ColumnChecks';
import { ColumnHeading } from './ColumnHeading';
import { DriftPanel } from './DriftPanel';
import { keepsArrows } from './keeps-arrows';

interface Props {
  readonly document: RunDocument;
  readonly row: ColumnRow;
  /** The columns that the arrow keys go through. */
  readonly walked: readonly ColumnRow[];
  readonly onOpen: (column: string) => void;
  readonly onClose: () => void;
}

/** All that a run knows of one column. Escape closes it; the left and the right arrow key go to its neighbours. */
export function ColumnPage({ document, row, walked, onOpen, onClose }: Props) {
  const [axis, setAxis] = useState<Axis | null>(null);
  const [height, setHeight] = useState<BarHeight>('share');
  const { column, distribution } = row;
  const index = walked.indexOf(row);
  const [previous, next] = [walked[index - 1]?.column, walked[index + 1]?.column];

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') return onClose();
    if (keepsArrows(event.target)) return;
    const neighbour = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : undefined;
    if (neighbour !== undefined) onOpen(neighbour);
  };

  return (
    <section className="assay-column-page" aria-label={`Column ${column}`} tabIndex={-1} onKeyDown={press}>
      <ColumnBar
        index={index}
        count={walked.length}
        previous={previous}
        next={next}
        onOpen={onOpen}
        onClose={onClose}
      />
      <Stack gap="md" key={column}>
        <ColumnHeading row={row} transforms={document.transforms} />
        <ColumnCharts
          distribution={distribution}
          axis={axis}
          onAxis={setAxis}
          height={height}
          onHeight={setHeight}
        />
        <DriftPanel column={column} drift={document.drift} />
        <ColumnChecks column={column} checks={document.checks} />
      </Stack>
    </section>
  );
}
