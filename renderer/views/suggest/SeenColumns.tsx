import { Card, Text } from '@mantine/core';
import { formatCount, formatPercent } from '../../../shared/figures';
import type { SuggestedColumn } from '../../../shared/suggest/suggest-gate';
import { MiniHistogram } from '../../charts/MiniHistogram';
import { DataTable } from '../../components/DataTable';
import { Ellipsis } from '../../components/Ellipsis';

const shown = ['train'] as const;

/** What was seen in each column, and how many expectations came of it. */
export function SeenColumns({ columns }: { readonly columns: readonly SuggestedColumn[] }) {
  return (
    <Card>
      <DataTable
        label="Columns"
        rows={columns}
        rowKey={({ name }) => name}
        minWidth="52rem"
        columns={[
          {
            title: 'Column',
            width: '15rem',
            cell: ({ name, sqlType }) => (
              <>
                <Ellipsis text={name} fw={500} size="sm" />
                <Ellipsis text={sqlType} size="xs" c="dimmed" />
              </>
            ),
          },
          {
            title: 'Distribution',
            width: '9rem',
            cell: ({ distribution }) => <MiniHistogram distribution={distribution} shown={shown} />,
          },
          { title: 'Seen', cell: ({ seen }) => <Text size="sm">{seen}</Text> },
          {
            title: 'Missing',
            width: '6rem',
            numeric: true,
            cell: ({ missingShare }) => percent(missingShare),
          },
          {
            title: 'Distinct',
            width: '7rem',
            numeric: true,
            cell: ({ distinct }) => (distinct === null ? '–' : formatCount(distinct)),
          },
          {
            title: 'Expectations',
            width: '7rem',
            numeric: true,
            cell: ({ expectations }) => formatCount(expectations),
          },
        ]}
      />
    </Card>
  );
}

function percent(share: number | null): string {
  if (share === null) return '–';
  return share === 0 ? 'none' : formatPercent(Number(share.toPrecision(2)));
}
