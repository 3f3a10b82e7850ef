import { formatCount, formatMilliseconds } from '../../../shared/figures';
import type { StageRecord } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { Panel } from '../../components/Panel';
import { StatusMark } from '../../components/StatusMark';

export function StagesPanel({ stages }: { readonly stages: readonly StageRecord[] }) {
  return (
    <Panel title="Stages">
      <DataTable
        label="Stages"
        rows={stages}
        rowKey={({ id }) => id}
        minWidth="44rem"
        columns={[
          { title: 'Stage', width: '9rem', cell: ({ title }) => title },
          { title: 'Status', width: '8rem', cell: ({ status }) => <StatusMark status={status} /> },
          {
            title: 'Time',
            width: '7rem',
            numeric: true,
            cell: ({ status, duration_ms }) => (status === 'not_run' ? '–' : formatMilliseconds(duration_ms)),
          },
          {
            title: 'Rows',
            width: '7rem',
            numeric: true,
            cell: ({ rows }) => (rows === null ? '–' : formatCount(rows)),
          },
          { title: 'Summary', cell: ({ summary }) => <span className="assay-breakable">{summary}</span> },
        ]}
      />
    </Panel>
  );
}
