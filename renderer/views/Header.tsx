import { ActionIcon, Group, Tooltip, UnstyledButton } from '@mantine/core';
import { ColorSchemeButton } from '../components/ColorSchemeButton';
import { CommandButton } from '../components/CommandButton';
import { Ellipsis } from '../components/Ellipsis';
import { Logo } from '../components/Logo';
import { shortcutText } from '../components/shortcut-text';
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
        {path !== null && (
          <>
            <Ellipsis text={fileName(path)} hint={path} size="sm" c="dimmed" />
            <ReopenButton session={session} actions={actions} />
          </>
        )}
      </div>
      <Group gap="xs" wrap="nowrap">
        {session.screen !== 'welcome' && (
          <CommandButton id="open" session={session} actions={actions} size="compact-sm" fw={500} />
        )}
        <ColorSchemeButton />
      </Group>
    </header>
  );
}

/** Reads the file again: quiet, beside its name, as browsers have it. */
function ReopenButton({ session, actions }: ViewProps) {
  const { title, shortcut, icon: Icon, enabled, perform } = commandById('reopen');
  return (
    <Tooltip label={`${title} (${shortcutText(shortcut, session.app?.platform ?? '')})`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={title}
        disabled={!enabled(session)}
        onClick={() => void perform(actions)}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
