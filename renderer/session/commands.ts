import {
  type Icon,
  IconFlask,
  IconFolderOpen,
  IconHome,
  IconPlayerPlay,
  IconPlayerStop,
  IconRefresh,
  IconUpload,
} from '@tabler/icons-react';
import type { MenuCommand } from '../../shared/ipc';
import type { Actions } from './actions';
import { gateOf, pathOf, type Session } from './session';

/** One thing a user can do: header buttons, shortcuts and the native menu all read this. */
export interface Command {
  readonly id: MenuCommand;
  readonly title: string;
  /** In the notation of `useHotkeys`; `mod` is Ctrl, or Cmd on a Mac. */
  readonly shortcut: string;
  readonly icon: Icon;
  enabled(session: Session): boolean;
  perform(actions: Actions): unknown;
}

export const commands: readonly Command[] = [
  {
    id: 'open',
    title: 'Open gate…',
    shortcut: 'mod+O',
    icon: IconFolderOpen,
    enabled: ({ screen }) => screen !== 'running' && screen !== 'opening',
    perform: (actions) => actions.openDialog(),
  },
  {
    id: 'example',
    title: 'Try the example',
    shortcut: 'mod+E',
    icon: IconFlask,
    enabled: ({ screen, examples }) => screen !== 'running' && screen !== 'opening' && examples.length > 0,
    perform: (actions) => actions.openExampleToTry(),
  },
  {
    id: 'run',
    title: 'Run',
    shortcut: 'mod+Enter',
    icon: IconPlayerPlay,
    enabled: (session) => {
      const opened = gateOf(session);
      return session.screen !== 'running' && opened !== null && opened.missing.length === 0;
    },
    perform: (actions) => actions.run(),
  },
  {
    id: 'cancel',
    title: 'Cancel the run',
    shortcut: 'mod+.',
    icon: IconPlayerStop,
    enabled: (session) => session.screen === 'running' && !session.cancelling,
    perform: (actions) => actions.cancel(),
  },
  {
    id: 'save',
    title: 'Export…',
    shortcut: 'mod+S',
    icon: IconUpload,
    enabled: ({ screen }) => screen === 'result',
    perform: (actions) => actions.exportRun(),
  },
  {
    id: 'reopen',
    title: 'Open again',
    shortcut: 'mod+R',
    icon: IconRefresh,
    enabled: (session) => session.screen !== 'running' && pathOf(session) !== null,
    perform: (actions) => actions.reopen(),
  },
  {
    id: 'home',
    title: 'Welcome screen',
    shortcut: 'mod+shift+H',
    icon: IconHome,
    enabled: ({ screen }) => screen !== 'running' && screen !== 'welcome' && screen !== 'opening',
    perform: (actions) => actions.home(),
  },
];

export function commandById(id: MenuCommand): Command {
  const command = commands.find((candidate) => candidate.id === id);
  if (command === undefined) throw new Error(`no command is named ${id}`);
  return command;
}

/** Does what the command says, unless the session does not allow it now. */
export function performCommand(id: MenuCommand, session: Session, actions: Actions): void {
  const command = commandById(id);
  if (command.enabled(session)) void command.perform(actions);
}
