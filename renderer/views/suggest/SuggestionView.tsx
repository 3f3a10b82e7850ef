import { Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { formatCount } from '../../../shared/figures';
import { CommandButton } from '../../components/CommandButton';
import { CopyTextButton } from '../../components/CopyTextButton';
import type { Actions } from '../../session/actions';
import type { Session, SuggestionScreen } from '../../session/session';
import { GateText } from './GateText';
import { SeenColumns } from './SeenColumns';

interface Props {
  readonly session: Session & SuggestionScreen;
  readonly actions: Actions;
}

/** A suggested gate, to be read, copied and saved. */
export function SuggestionView({ session, actions }: Props) {
  const { data, suggestion } = session;
  const { text, rows, columns, expectations } = suggestion;
  const name = data.file.name;
  return (
    <Stack className="assay-page" gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap" className="assay-wrap-narrow">
        <div className="assay-shrinkable">
          <Title order={1} className="assay-breakable">
            Suggested gate for {name}
          </Title>
          <Text c="dimmed">
            {formatCount(expectations, 'expectation')} from {formatCount(rows, 'row')} and{' '}
            {formatCount(columns.length, 'column')}: keep what has to hold, and check the next snapshot with
            it.
          </Text>
        </div>
        <Group gap="sm" wrap="nowrap" className="assay-rigid">
          <CopyTextButton text={text} title="Copy" />
          <CommandButton id="save" session={session} actions={actions} title="Save…" variant="filled" />
        </Group>
      </Group>
      <Tabs defaultValue="gate" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="gate">Gate file</Tabs.Tab>
          <Tabs.Tab value="columns">Columns</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="gate">
          <GateText text={text} label={`Suggested gate for ${name}`} />
        </Tabs.Panel>
        <Tabs.Panel value="columns">
          <SeenColumns columns={columns} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
