import { Text } from '@mantine/core';
import { formatNumber } from '../../../shared/figures';
import type { CheckRecord } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { Ellipsis } from '../../components/Ellipsis';
import { Panel } from '../../components/Panel';
import { StatusMark } from '../../components/StatusMark';

interface Props {
  readonly title: string;
  readonly checks: readonly CheckRecord[];
}

export function ChecksPanel({ title, checks }: Props) {
  return (
    <Panel title={title}>
      <DataTable
        label={title}
        rows={checks}
        rowKey={({ type, dataset, column }, index) => `${index}-${type}-${dataset}-${column}`}
        minWidth="44rem"
        columns={[
          { title: 'Status', width: '6rem', cell: ({ status }) => <StatusMark status={status} /> },
          { title: 'Data', width: '6rem', cell: ({ dataset }) => dataset },
          {
            title: 'Column',
            width: '24%',
            cell: ({ column }) =>
              column === null ? 'whole table' : <Ellipsis text={column} ff="monospace" size="sm" />,
          },
          {
            title: 'What was seen',
            cell: ({ sentence, title: check, observed }) => (
              <div className="assay-breakable">
                {sentence}
                <Text size="xs" c="dimmed">
                  {[check, ...Object.entries(observed).map(observedInWords)].join(' · ')}
                </Text>
              </div>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function observedInWords([name, value]: [string, number | string | null]): string {
  return `${name.replaceAll('_', ' ')}: ${typeof value === 'number' ? formatNumber(value) : value || 'none'}`;
}
