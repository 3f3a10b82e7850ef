import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconDatabasePlus } from '@tabler/icons-react';
import { formatCount } from '../../../shared/figures';
import type { Verdict } from '../../../shared/run/schema';
import { CommandButton } from '../../components/CommandButton';
import { CopyTextButton } from '../../components/CopyTextButton';
import { VerdictBadge } from '../../components/VerdictBadge';
import type { Actions } from '../../session/actions';
import type { ResultScreen, Session } from '../../session/session';
import { IdentityLine } from './IdentityLine';
import { problemsInWords, settledBy } from './run-problems';

interface Props {
  readonly session: Session & ResultScreen;
  readonly actions: Actions;
}

export function ResultHeader({ session, actions }: Props) {
  const { document, origin } = session;
  const { verdict } = document;
  const problems = problemsInWords(document);
  const settled = settledBy(document);
  return (
    <Card className="assay-result-header" data-verdict={verdict.status}>
      <Stack gap="sm">
        <Group justify="space-between" align="center" gap="sm">
          <Group gap="md">
            <VerdictBadge status={verdict.status} size="xl" announced />
            <Text size="sm" c="dimmed" className="assay-tabular assay-wide-only">
              {countsInWords(verdict)}
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
                fw={500}
              />
            )}
            {origin.kind === 'gate' && (
              <Button
                variant="default"
                size="compact-sm"
                fw={500}
                leftSection={<IconArrowLeft size={16} aria-hidden />}
                onClick={actions.backToGate}
              >
                Back to the gate
              </Button>
            )}
            <CommandButton id="save" session={session} actions={actions} size="compact-sm" fw={500} />
            <CopyTextButton text={verdict.sentence} title="Copy the reason" size="compact-sm" fw={500} />
          </Group>
        </Group>
        <Text component="h1" className="assay-verdict-sentence">
          {verdict.sentence}
        </Text>
        {problems !== null && (
          <Text size="sm" role="status" className="assay-bad assay-with-icon assay-breakable">
            <IconAlertTriangle size={16} aria-hidden />
            {problems}
          </Text>
        )}
        {settled !== null && (
          <Text size="sm" className="assay-warn assay-with-icon">
            <IconDatabasePlus size={16} aria-hidden />
            {settled}
          </Text>
        )}
        <IdentityLine document={document} />
      </Stack>
    </Card>
  );
}

function countsInWords({ failed, not_judged, inconclusive, warnings, passed }: Verdict): string {
  const counts = [
    `${failed} failed`,
    ...(inconclusive === 0 ? [] : [`${inconclusive} undecided`]),
    ...(not_judged === 0 ? [] : [`${not_judged} not judged`]),
    ...(warnings === 0 ? [] : [formatCount(warnings, 'warning')]),
    `${passed} passed`,
  ];
  return `Of ${formatCount(failed + not_judged + inconclusive + warnings + passed, 'rule')}, ${counts.join(', ')}`;
}
