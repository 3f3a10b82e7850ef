import { Badge, Text } from '@mantine/core';
import { IconAlertTriangle, IconPin } from '@tabler/icons-react';
import { formatBytes } from '../../../shared/figures';
import type { OpenedGate } from '../../../shared/ipc';
import { DataTable } from '../../components/DataTable';
import { Ellipsis } from '../../components/Ellipsis';
import { Panel } from '../../components/Panel';
import { ProblemCard } from '../../components/ProblemCard';
import { roleTitle } from '../role-title';
import { type FileToRun, filesToRun } from './gate-files';

export function FilesPanel({ opened }: { readonly opened: OpenedGate }) {
  const files = filesToRun(opened);
  const shown = new Set(files.map((file) => file.problem));
  const others = opened.missing.filter((problem) => !shown.has(problem));
  return (
    <Panel title="Files">
      <DataTable
        label="Files"
        rows={files}
        rowKey={({ role, path }) => `${role} ${path}`}
        rowClass={({ problem }) => (problem === null ? undefined : 'assay-row-bad')}
        columns={[
          {
            title: 'Role',
            width: '11rem',
            cell: ({ role }) => <Ellipsis text={roleTitle(role)} size="sm" />,
          },
          { title: 'Path', cell: (file) => <PathCell file={file} /> },
          {
            title: 'Size',
            width: '7rem',
            numeric: true,
            cell: ({ sizeBytes }) => (sizeBytes === null ? '–' : formatBytes(sizeBytes)),
          },
          { title: 'Pinned', width: '9rem', cell: ({ pin }) => <PinCell pin={pin} /> },
        ]}
      />
      {others.map((problem) => (
        <ProblemCard
          key={problem.message}
          problem={problem}
          source={opened.source}
          sourcePath={opened.path}
        />
      ))}
    </Panel>
  );
}

function PathCell({ file: { path, problem } }: { readonly file: FileToRun }) {
  if (problem === null) return <Ellipsis text={path} ff="monospace" size="sm" />;
  return (
    <div className="assay-bad">
      <Text size="sm" ff="monospace" className="assay-breakable assay-with-icon">
        <IconAlertTriangle size={16} aria-hidden />
        {path}
      </Text>
      <Text size="sm" className="assay-breakable">
        {problem.message}
      </Text>
      <Text size="sm" c="dimmed" className="assay-breakable">
        To mend: {problem.mend}
      </Text>
    </div>
  );
}

function PinCell({ pin }: { readonly pin: string | null }) {
  if (pin === null)
    return (
      <Text size="sm" c="dimmed">
        no
      </Text>
    );
  return (
    <Badge
      variant="light"
      radius="sm"
      color="gray"
      tt="none"
      leftSection={<IconPin size={12} />}
      className="assay-hash"
    >
      <Ellipsis text={pin.slice(0, 10)} hint={`SHA-256 ${pin}`} />
    </Badge>
  );
}
