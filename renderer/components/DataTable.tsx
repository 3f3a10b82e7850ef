import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFirstRows } from './use-first-rows';

interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** CSS width; the rest is shared by the columns without one. */
  readonly width?: string;
}

interface Props<Row> {
  /** Read by screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string;
  /** CSS width under which the table scrolls sideways. */
  readonly minWidth?: string;
  readonly rowClass?: (row: Row) => string | undefined;
}

export function DataTable<Row>({ label, columns, rows, rowKey, minWidth = '0', rowClass }: Props<Row>) {
  const { shown, more } = useFirstRows(rows);
  return (
    <div className="assay-table-scroll">
      <Table aria-label={label} className="assay-table" highlightOnHover miw={minWidth}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ title, numeric = false, width }) => (
              <Table.Th
                key={title}
                w={width}
                className={numeric ? 'assay-table-head assay-numeric' : 'assay-table-head'}
              >
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((row, index) => (
            <Table.Tr key={rowKey(row, index)} className={rowClass?.(row)}>
              {columns.map(({ title, cell, numeric = false }) => (
                <Table.Td
                  key={title}
                  className={numeric ? 'assay-table-cell assay-numeric' : 'assay-table-cell'}
                >
                  {cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more}
    </div>
  );
}
