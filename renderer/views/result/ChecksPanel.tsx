import { Text } from '@mantine/core';
import { formatNumber } from '../../../shared/figures';
import type { CheckRecord } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { Ellipsis } from '../../components/Ellipsis';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { StatusMark } from '../../components/StatusMark';

export function ChecksPanel({ checks }: { readonly checks: readonly CheckRecord[] }) {
  const rows = [...checks].sort(
    (left, right) => Number(left.status === 'pass') - Number(right.status === 'pass'),
  );
  return (
    <Panel title="Checks">
      {rows.length === 0 ? (
        <EmptyNote>The gate expects nothing of the data, so nothing was checked.</EmptyNote>
      ) : (
        <DataTable
          label="Checks"
          rows={rows}
          rowKey={({ type, dataset, column }, index) => `${index}-${type}-${dataset}-${column}`}
          minWidth="52rem"
          columns={[
            { title: 'Status', width: '7rem', cell: ({ status }) => <StatusMark status={status} /> },
            { title: 'Data', width: '6rem', cell: ({ dataset }) => dataset },
            {
              title: 'Column',
              width: '12rem',
              cell: ({ column }) => (
                <div className="assay-column-name">
                  {column === null ? 'whole table' : <Ellipsis text={column} ff="monospace" size="sm" />}
                </div>
              ),
            },
            {
              title: 'What was seen',
              cell: ({ sentence, title, observed }) => (
                <div className="assay-breakable">
                  {sentence}
                  <Text size="xs" c="dimmed">
                    {[title, ...Object.entries(observed).map(observedInWords)].join(' · ')}
                  </Text>
                </div>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function observedInWords([name, value]: [string, number | string | null]): string {
  return `${name}: ${typeof value === 'number' ? formatNumber(value) : value || 'none'}`;
}
