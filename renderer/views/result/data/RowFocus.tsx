import { type RefObject, useContext, useEffect, useRef } from 'react';
import { TableStateContext } from 'react-aria-components';
import type { ColumnRow } from './column-rows';

/** That the row of a column takes the focus; each is fulfilled once. */
export interface FocusWish {
  readonly column: string;
}

interface Props {
  readonly table: RefObject<HTMLElement | null>;
  readonly rows: readonly ColumnRow[];
  readonly wish: FocusWish | null;
  readonly rowHeight: number;
  readonly headingHeight: number;
}

/** Gives the focus to a row of the table around it, which may not be drawn yet. */
export function RowFocus({ table, rows, wish, rowHeight, headingHeight }: Props) {
  const manager = useContext(TableStateContext)?.selectionManager;
  const fulfilled = useRef<FocusWish | null>(null);
  useEffect(() => {
    if (wish === null || wish === fulfilled.current || manager === undefined || table.current === null)
      return;
    fulfilled.current = wish;
    const index = rows.findIndex(({ column }) => column === wish.column);
    const row = rows[index];
    if (row === undefined) return;
    showRow(table.current, index * rowHeight, rowHeight, headingHeight);
    manager.setFocused(true);
    manager.setFocusedKey(row.place);
  }, [wish, rows, manager, table, rowHeight, headingHeight]);
  return null;
}

/** Puts a row that is out of sight into the middle. */
function showRow(table: HTMLElement, top: number, rowHeight: number, headingHeight: number): void {
  const room = table.clientHeight - headingHeight;
  const isSeen = top >= table.scrollTop && top + rowHeight <= table.scrollTop + room;
  if (!isSeen) table.scrollTop = Math.max(0, top - (room - rowHeight) / 2);
}
