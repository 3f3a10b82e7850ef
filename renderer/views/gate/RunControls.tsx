import { NativeSelect, Stack } from '@mantine/core';
import { judgesModels } from '../../../shared/gate/schema';
import { CommandButton } from '../../components/CommandButton';
import type { Actions } from '../../session/actions';
import type { GateScreen, Session } from '../../session/session';

const providers = [
  { value: 'auto', label: 'Models on: automatic' },
  { value: 'wasm', label: 'Models on: WebAssembly' },
  { value: 'webgpu', label: 'Models on: WebGPU' },
] as const;

interface Props {
  readonly session: Session & GateScreen;
  readonly actions: Actions;
}

export function RunControls({ session, actions }: Props) {
  return (
    <Stack gap="xs" className="assay-rigid">
      <CommandButton id="run" session={session} actions={actions} size="md" variant="filled" />
      {judgesModels(session.opened.gate) && (
        <NativeSelect
          aria-label="Where the models run"
          size="xs"
          data={[...providers]}
          value={session.provider}
          onChange={({ currentTarget }) => {
            const chosen = providers.find(({ value }) => value === currentTarget.value);
            if (chosen !== undefined) actions.chooseProvider(chosen.value);
          }}
        />
      )}
    </Stack>
  );
}
