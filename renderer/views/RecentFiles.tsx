import { Badge, Button, Card, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFileAnalytics, IconGavel } from '@tabler/icons-react';
import type { RecentFile } from '../../shared/ipc';
import { Ellipsis } from '../components/Ellipsis';
import { EmptyNote } from '../components/EmptyNote';
import { VerdictBadge } from '../components/VerdictBadge';
import type { Actions } from '../session/actions';
import { localTime } from './local-time';

interface Props {
  readonly recent: readonly RecentFile[];
  readonly actions: Actions;
}

export function RecentFiles({ recent, actions }: Props) {
  return (
    <Stack gap="sm" component="section" aria-labelledby="recent">
      <Group justify="space-between">
        <Title order={2} size="h4" id="recent">
          Recent
        </Title>
        {recent.length > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void actions.clearRecent()}>
            Clear the list
          </Button>
        )}
      </Group>
      {recent.length === 0 ? (
        <EmptyNote>Gates and runs that you open are listed here.</EmptyNote>
      ) : (
        <Card padding={0} component="ul" className="assay-recent">
          {recent.map((file) => (
            <li key={file.path}>
              <UnstyledButton onClick={() => void actions.openPath(file.path)}>
                {file.kind === 'gate' ? (
                  <IconGavel size={20} aria-hidden />
                ) : (
                  <IconFileAnalytics size={20} aria-hidden />
                )}
                <span className="assay-recent-name">
                  <Ellipsis text={file.title} fw={500} />
                  <Ellipsis text={file.path} size="xs" c="dimmed" />
                </span>
                {file.verdict === null ? (
                  <Badge variant="default" radius="sm">
                    {file.kind}
                  </Badge>
                ) : (
                  <VerdictBadge status={file.verdict} />
                )}
                <Text component="span" size="xs" c="dimmed" className="assay-recent-time">
                  {localTime(file.openedAt)}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </Card>
      )}
    </Stack>
  );
}
