import { Group, UnstyledButton } from '@mantine/core';
import { ColorSchemeButton } from '../components/ColorSchemeButton';
import { CommandButton } from '../components/CommandButton';
import { Ellipsis } from '../components/Ellipsis';
import { Logo } from '../components/Logo';
import { commandById } from '../session/commands';
import { pathOf } from '../session/session';
import type { ViewProps } from './Shell';

export function Header({ session, actions }: ViewProps) {
  const home = commandById('home');
  const path = pathOf(session);
  return (
    <header className="assay-header">
      <UnstyledButton
        className="assay-brand"
        aria-label="Assay: welcome screen"
        disabled={!home.enabled(session)}
        onClick={() => void home.perform(actions)}
      >
        <Logo size={24} />
        Assay
      </UnstyledButton>
      <div className="assay-header-path">
        {path !== null && <Ellipsis text={fileName(path)} hint={path} size="sm" c="dimmed" />}
      </div>
      <Group gap="xs" wrap="nowrap">
        {path !== null && (
          <CommandButton id="reopen" session={session} actions={actions} size="compact-md" variant="subtle" />
        )}
        <CommandButton id="open" session={session} actions={actions} size="compact-md" variant="subtle" />
        <ColorSchemeButton />
      </Group>
    </header>
  );
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
