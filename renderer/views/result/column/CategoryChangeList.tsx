import { Text } from '@mantine/core';
import { formatCount, formatPercent } from '../../../../shared/figures';
import type { DriftRecord } from '../../../../shared/run/schema';
import { DataTable } from '../../../components/DataTable';

interface Props {
  readonly title: string;
  readonly change: DriftRecord['new_categories'];
}

/** Categories that one data set has and the other has not, the most frequent first. */
export function CategoryChangeList({ title, change }: Props) {
  if (change === null) return null;
  const { count, share, examples } = change;
  const more = count - examples.length;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text size="xs" c="dimmed">
        {formatCount(count, 'category', 'categories')} in {formatPercent(share)} of the rows
        {more > 0 && `; ${formatCount(more)} more than are listed`}
      </Text>
      <DataTable
        label={title}
        rows={examples}
        rowKey={({ value }, index) => `${index}-${value}`}
        columns={[
          {
            title: 'Category',
            cell: ({ value }) => <span className="assay-breakable">{value || '(empty)'}</span>,
          },
          { title: 'Rows', width: '7rem', numeric: true, cell: (example) => formatCount(example.count) },
        ]}
      />
    </div>
  );
}
