import { Group, Progress, Stack, Text, Title } from '@mantine/core';
import { CommandButton } from '../../components/CommandButton';
import { Ellipsis } from '../../components/Ellipsis';
import type { Actions } from '../../session/actions';
import type { Session, SuggestingScreen } from '../../session/session';

interface Props {
  readonly session: Session & SuggestingScreen;
  readonly actions: Actions;
}

export function SuggestingView({ session, actions }: Props) {
  const { data, fraction, note, cancelling } = session;
  const percent = Math.floor(fraction * 100);
  return (
    <Stack className="assay-page assay-narrow" gap="lg">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className="assay-shrinkable">
          <Title order={1} className="assay-breakable">
            Reading {data.file.name}
          </Title>
          <Text c="dimmed">A gate is suggested from what its columns hold.</Text>
        </div>
        <CommandButton
          id="cancel"
          session={session}
          actions={actions}
          title={cancelling ? 'Cancelling…' : 'Cancel'}
          className="assay-rigid"
        />
      </Group>
      <Progress.Root size="lg" transitionDuration={150}>
        <Progress.Section value={percent} aria-label="Columns read" />
      </Progress.Root>
      <Ellipsis
        text={note === null ? 'Starting the engine' : `${percent}%  ${note}`}
        c="dimmed"
        size="sm"
        className="assay-tabular"
      />
    </Stack>
  );
}
