import { Card, Group, SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFileArrowLeft } from '@tabler/icons-react';
import { CommandButton } from '../components/CommandButton';
import { Logo } from '../components/Logo';
import type { Actions } from '../session/actions';
import type { Session, WelcomeScreen } from '../session/session';
import { RecentFiles } from './RecentFiles';

interface Props {
  readonly session: Session & WelcomeScreen;
  readonly actions: Actions;
}

export function WelcomeView({ session, actions }: Props) {
  return (
    <Stack className="assay-page assay-narrow" gap="xl">
      <Stack gap="md" pt="md">
        <Group gap="sm">
          <Logo size={40} />
          <Title order={1}>Assay</Title>
        </Group>
        <Text size="lg" maw={620}>
          Runs a machine-learning gate on your own computer, from Parquet data and ONNX models to a verdict,
          and shows why the verdict is what it is.
        </Text>
        <Group gap="md">
          <CommandButton id="open" session={session} actions={actions} size="md" variant="filled" />
          <CommandButton id="suggest" session={session} actions={actions} size="md" />
        </Group>
        <Text c="dimmed" size="sm" className="assay-with-icon">
          <IconFileArrowLeft size={18} aria-hidden />
          or drop a gate, a run.json or a Parquet file anywhere in this window
        </Text>
      </Stack>

      {session.examples.length > 0 && (
        <Stack gap="sm" component="section" aria-labelledby="examples">
          <Title order={2} size="h4" id="examples">
            Try the example
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
            {session.examples.map(({ id, title, description }) => (
              <UnstyledButton key={id} className="assay-choice" onClick={() => void actions.openExample(id)}>
                <Card component="span" h="100%">
                  <Text component="span" fw={600} display="block">
                    {title}
                  </Text>
                  <Text component="span" size="sm" c="dimmed" display="block">
                    {description}
                  </Text>
                </Card>
              </UnstyledButton>
            ))}
          </SimpleGrid>
        </Stack>
      )}

      <RecentFiles recent={session.recent} actions={actions} />

      {session.app !== null && (
        <Text size="xs" c="dimmed">
          Assay {session.app.version}. Nothing leaves this computer.
        </Text>
      )}
    </Stack>
  );
}
