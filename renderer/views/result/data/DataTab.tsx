import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { whatChanged } from '../../../../shared/findings/what-changed';
import { ColumnPage } from '../column/ColumnPage';
import type { TabProps } from '../tab-props';
import { columnRows } from './column-rows';
import { type ColumnsView, firstView, rowsInView } from './columns-view';
import { DataOverview } from './DataOverview';
import type { FocusWish } from './RowFocus';

/** What changed and the list of columns, or the page of one column in their place. */
export function DataTab({ document, session, actions }: TabProps) {
  const [view, setView] = useState<ColumnsView>(firstView);
  const [wish, setWish] = useState<FocusWish | null>(null);
  const changes = useMemo(() => whatChanged(document), [document]);
  const all = useMemo(() => columnRows(document, changes), [document, changes]);
  const drawnView = useDeferredValue(view);
  const shown = useMemo(() => rowsInView(all, drawnView), [all, drawnView]);
  const opened = all.find(({ column }) => column === session.column);
  const isOpen = opened !== undefined;

  const place = useRef<HTMLDivElement>(null);
  const listScroll = useRef<number | null>(null);
  useLayoutEffect(() => {
    const main = place.current?.closest('main');
    if (!isOpen && main && listScroll.current !== null) main.scrollTop = listScroll.current;
  }, [isOpen]);

  const open = (column: string) => {
    if (!isOpen) listScroll.current = place.current?.closest('main')?.scrollTop ?? null;
    actions.openColumn(column);
  };
  return (
    <div ref={place}>
      {/* Kept while a column is open: it is there again at once, as it was left. */}
      <div hidden={isOpen}>
        <DataOverview
          document={document}
          changes={changes}
          all={all}
          shown={shown}
          view={view}
          onView={setView}
          onOpen={open}
          wish={isOpen ? null : wish}
        />
      </div>
      {isOpen && (
        <ColumnPage
          document={document}
          row={opened}
          // From a column that the filter leaves out, all of them are walked.
          walked={shown.includes(opened) ? shown : all}
          onOpen={open}
          onClose={() => {
            setWish({ column: opened.column });
            actions.closeColumn();
          }}
        />
      )}
    </div>
  );
}
