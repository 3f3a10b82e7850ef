import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { CommandButton } from '../../components/CommandButton';
import { CopyTextButton } from '../../components/CopyTextButton';
import { VerdictBadge } from '../../components/VerdictBadge';
import type { Actions } from '../../session/actions';
import type { ResultScreen, Session } from '../../session/session';
import { IdentityLine } from './IdentityLine';

interface Props {
  readonly session: Session & ResultScreen;
  readonly actions: Actions;
}

export function ResultHeader({ session, actions }: Props) {
  const { document, origin, tab } = session;
  const { verdict } = document;
  return (
    <Card className="assay-result-header" data-verdict={verdict.status}>
      <Stack gap="sm">
        <Group justify="space-between" align="center" gap="sm">
          <Group gap="md">
            <VerdictBadge status={verdict.status} size="xl" announced />
            <Text size="sm" c="dimmed" className="assay-tabular assay-wide-only">
              {verdict.failed} failed, {verdict.not_judged} not judged, {verdict.passed} passed
            </Text>
          </Group>
          <Group gap="xs">
            {origin.kind === 'gate' && (
              <CommandButton
                id="run"
                session={session}
                actions={actions}
                title="Run again"
                size="compact-sm"
              />
            )}
            {origin.kind === 'gate' && (
              <Button variant="default" size="compact-sm" onClick={actions.backToGate}>
                Gate
              </Button>
            )}
            <CommandButton id="save" session={session} actions={actions} size="compact-sm" />
            <CopyTextButton text={verdict.sentence} title="Copy reason" size="compact-sm" />
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconBraces size={16} />}
              disabled={tab === 'json'}
              onClick={() => actions.chooseTab('json')}
            >
              Show as JSON
            </Button>
          </Group>
        </Group>
        <Text component="h1" className="assay-verdict-sentence">
          {verdict.sentence}
        </Text>
        <IdentityLine document={document} />
      </Stack>
    </Card>
  );
}
