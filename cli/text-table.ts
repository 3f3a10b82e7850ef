import { type Paint, plain, printable, type Style } from './terminal';

export interface Cell {
  readonly text: string;
  readonly align?: 'left' | 'right';
  readonly style?: Style;
}

/** Rows as aligned lines, two spaces between columns, indented by two; no trailing spaces. */
export function textTable(rows: readonly (readonly Cell[])[], paint: Paint = plain): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
    }
  }
  return rows.map((row) => {
    const cells = row.map((cell, index) => {
      const isLast = index === row.length - 1;
      return cellText(cell, isLast && cell.align !== 'right' ? 0 : (widths[index] ?? 0), paint);
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

function widthOf({ text }: Cell): number {
  return [...printable(text)].length;
}

function cellText(cell: Cell, width: number, paint: Paint): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  const text = printable(cell.text);
  const painted = cell.style === undefined || text === '' ? text : paint(cell.style, text);
  return cell.align === 'right' ? space + painted : painted + space;
}
