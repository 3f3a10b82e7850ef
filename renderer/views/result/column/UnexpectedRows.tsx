import { Group, SimpleGrid, Text } from '@mantine/core';
import { formatCount } from '../../../../shared/figures';
import type { UnexpectedRows as Unexpected } from '../../../../shared/run/schema';
import { CopyTextButton } from '../../../components/CopyTextButton';
import { DataTable } from '../../../components/DataTable';
import { cellText, rowsAsText, valuesAsText } from './unexpected-text';

/** The unexpected values with their counts, and the first rows that have them with their keys; both can be copied. */
export function UnexpectedRows({ unexpected }: { readonly unexpected: Unexpected }) {
  const { partial_unexpected_counts: values, partial_unexpected_index_list: rows } = unexpected;
  if (values.length === 0 && rows.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" mt="xs">
      <div>
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600}>
            Unexpected values
          </Text>
          <CopyTextButton text={valuesAsText(unexpected)} title="Copy values" size="compact-xs" fw={500} />
        </Group>
        <DataTable
          label="Unexpected values"
          rows={values}
          rowKey={({ value }, index) => `${index}-${value}`}
          columns={[
            {
              title: 'Value',
              cell: ({ value }) => <span className="assay-breakable">{cellText(value)}</span>,
            },
            { title: 'Rows', width: '7rem', numeric: true, cell: ({ count }) => formatCount(count) },
          ]}
        />
      </div>
      <div>
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600}>
            First failing rows
          </Text>
          <CopyTextButton text={rowsAsText(unexpected)} title="Copy rows" size="compact-xs" fw={500} />
        </Group>
        <DataTable
          label="First failing rows"
          rows={rows}
          rowKey={({ row }) => String(row)}
          columns={[
            { title: 'Row', width: '7rem', cell: ({ row }) => formatCount(row) },
            { title: 'Key', cell: ({ key }) => <span className="assay-breakable">{cellText(key)}</span> },
            {
              title: 'Value',
              cell: ({ value }) => <span className="assay-breakable">{cellText(value)}</span>,
            },
          ]}
        />
      </div>
    </SimpleGrid>
  );
}
