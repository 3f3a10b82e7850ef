import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ChartFigure } from '../charts/ChartFigure';
import { EmptyNote } from './EmptyNote';
import { ErrorBoundary } from './ErrorBoundary';
import { Panel } from './Panel';
import { ScrollRegion } from './ScrollRegion';

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  /** Says in words what the chart shows. */
  readonly label: string;
  readonly chart: ReactNode;
  readonly legend?: ReactNode;
  /** The same numbers as a table; also what stands in when the chart cannot be drawn. */
  readonly table: ReactNode;
}

/** A chart that can be read as a table. */
export function ChartPanel({ title, note, label, chart, legend, table }: Props) {
  const [view, setView] = useState('Chart');
  return (
    <Panel
      title={title}
      note={note}
      aside={
        <SegmentedControl
          size="xs"
          className="assay-rigid"
          data={['Chart', 'Table']}
          value={view}
          onChange={setView}
          aria-label={`${title}: chart or table`}
        />
      }
    >
      {view === 'Table' ? (
        <ScrollRegion className="assay-chart-table" label={`${title} as a table`}>
          {table}
        </ScrollRegion>
      ) : (
        <ErrorBoundary
          fallback={() => (
            <>
              <EmptyNote>The chart could not be drawn; here are its numbers.</EmptyNote>
              {table}
            </>
          )}
        >
          <ChartFigure label={label}>
            {chart}
            {legend}
          </ChartFigure>
        </ErrorBoundary>
      )}
    </Panel>
  );
}
