import { Group, Progress, Stack, Text, Title } from '@mantine/core';
import { formatMilliseconds } from '../../../shared/figures';
import { CommandButton } from '../../components/CommandButton';
import type { Actions } from '../../session/actions';
import type { RunningScreen, Session } from '../../session/session';
import { StageItem } from './StageItem';
import { useNow } from './use-now';

interface Props {
  readonly session: Session & RunningScreen;
  readonly actions: Actions;
}

export function RunView({ session, actions }: Props) {
  const now = useNow();
  const hasBegun = session.stages.some(({ status }) => status !== 'waiting');
  const percent = Math.floor(session.overall * 100 + 1e-9);
  return (
    <Stack className="assay-page assay-narrow" gap="lg">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className="assay-shrinkable">
          <Title order={1} className="assay-breakable">
            Running {session.opened.gate.name}
          </Title>
          <Text c="dimmed" className="assay-tabular">
            {hasBegun ? `${percent}%` : 'Starting the engines'},{' '}
            {formatMilliseconds(roundToTenth(now - session.startedAt))}
          </Text>
        </div>
        <CommandButton
          id="cancel"
          session={session}
          actions={actions}
          title={session.cancelling ? 'Cancelling…' : 'Cancel'}
          className="assay-rigid"
        />
      </Group>
      <Progress.Root size="lg" transitionDuration={150}>
        <Progress.Section value={percent} aria-label="The whole run" />
      </Progress.Root>
      <ol className="assay-rail" aria-label="Stages">
        {session.stages.map((stage) => (
          <StageItem key={stage.id} stage={stage} now={now} />
        ))}
      </ol>
    </Stack>
  );
}

function roundToTenth(milliseconds: number): number {
  return Math.max(0, Math.round(milliseconds / 100) * 100);
}
