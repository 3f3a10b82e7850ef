import { Alert, Group, SimpleGrid, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatCount } from '../../../shared/figures';
import { judgesModels } from '../../../shared/gate/schema';
import { sourceLines } from '../../components/excerpt';
import { SourceLines } from '../../components/SourceLines';
import type { Actions } from '../../session/actions';
import type { GateScreen, Session } from '../../session/session';
import { DataChecksPanel } from './DataChecksPanel';
import { ExpectationsPanel } from './ExpectationsPanel';
import { FilesPanel } from './FilesPanel';
import { HintsPanel } from './HintsPanel';
import { ModelsPanel } from './ModelsPanel';
import { RulesPanel } from './RulesPanel';
import { RunControls } from './RunControls';
import { TaskPanel } from './TaskPanel';
import { UncertaintyPanel } from './UncertaintyPanel';

interface Props {
  readonly session: Session & GateScreen;
  readonly actions: Actions;
}

export function GateView({ session, actions }: Props) {
  const { gate, missing, source, path, hints } = session.opened;
  return (
    <Stack className="assay-page" gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="lg" className="assay-wrap-narrow">
        <div className="assay-shrinkable">
          <Title order={1} className="assay-breakable">
            {gate.name}
          </Title>
          {gate.description !== undefined && (
            <Text className="assay-breakable assay-prose">{gate.description}</Text>
          )}
          <Text size="sm" c="dimmed" className="assay-breakable">
            {path}
          </Text>
        </div>
        <RunControls session={session} actions={actions} />
      </Group>
      {missing.length > 0 && (
        <Alert color="red" icon={<IconAlertTriangle />} role="alert" title={missingTitle(missing.length)}>
          Put what is missing in its place, or correct the gate, then open it again. It cannot run before.
        </Alert>
      )}
      <Tabs defaultValue="overview" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="overview">What will be run</Tabs.Tab>
          <Tabs.Tab value="source">Source</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="overview">
          <Stack gap="md">
            <HintsPanel hints={hints} />
            <FilesPanel opened={session.opened} />
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
              <Stack gap="md">
                <RulesPanel gate={gate} />
                <ExpectationsPanel gate={gate} />
              </Stack>
              <Stack gap="md">
                {judgesModels(gate) && <ModelsPanel gate={gate} />}
                {judgesModels(gate) && <UncertaintyPanel gate={gate} />}
                <DataChecksPanel gate={gate} />
                <TaskPanel gate={gate} />
              </Stack>
            </SimpleGrid>
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="source">
          <SourceLines
            label="Source of the gate"
            lines={sourceLines(source)}
            marked={missing.flatMap(({ where }) => where.line ?? [])}
          />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function missingTitle(count: number): string {
  return `${formatCount(count, 'file')} cannot be read`;
}
