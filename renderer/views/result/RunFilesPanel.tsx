import { formatBytes, formatCount } from '../../../shared/figures';
import type { RunDocument } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { Ellipsis } from '../../components/Ellipsis';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { roleTitle } from '../role-title';

export function RunFilesPanel({ document }: { readonly document: RunDocument }) {
  return (
    <Panel title="Files">
      {document.files.length === 0 ? (
        <EmptyNote>The run holds no files.</EmptyNote>
      ) : (
        <DataTable
          label="Files"
          rows={document.files}
          rowKey={({ role, path }) => `${role}-${path}`}
          minWidth="46rem"
          columns={[
            {
              title: 'Role',
              width: '8rem',
              cell: ({ role }) => <Ellipsis text={roleTitle(role)} hint={role} size="sm" />,
            },
            { title: 'Path', cell: ({ path }) => <span className="assay-breakable">{path}</span> },
            {
              title: 'Size',
              width: '6rem',
              numeric: true,
              cell: ({ size_bytes }) => formatBytes(size_bytes),
            },
            {
              title: 'Rows',
              width: '7rem',
              numeric: true,
              cell: ({ rows }) => (rows === null ? '–' : formatCount(rows)),
            },
            { title: 'Pinned', width: '5rem', cell: ({ pinned }) => (pinned ? 'yes' : 'no') },
            {
              title: 'SHA-256',
              cell: ({ sha256 }) => <Ellipsis text={sha256} hint={sha256} ff="monospace" size="xs" />,
            },
          ]}
        />
      )}
    </Panel>
  );
}
