import { Text } from '@mantine/core';
import type { CheckRecord } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { Ellipsis } from '../../components/Ellipsis';
import { Panel } from '../../components/Panel';
import { StatusMark } from '../../components/StatusMark';
import { checkFacts } from './check-facts';

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
          {
            title: 'Status',
            width: '6.5rem',
            cell: ({ status, severity }) => <StatusMark status={status} severity={severity} />,
          },
          { title: 'Data', width: '6rem', cell: ({ dataset }) => dataset },
          {
            title: 'Column',
            width: '24%',
            cell: ({ column }) =>
              column === null ? 'whole table' : <Ellipsis text={column} ff="monospace" size="sm" />,
          },
          {
            title: 'What was seen',
            cell: (check) => (
              <div className="assay-breakable">
                {check.sentence}
                <Text size="xs" c="dimmed">
                  {checkFacts(check).join(' · ')}
                </Text>
              </div>
            ),
          },
        ]}
      />
    </Panel>
  );
}
