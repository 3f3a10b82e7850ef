import {
  type Icon,
  IconFilePlus,
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
import { gateOf, isWorking, pathOf, type Session } from './session';

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
    enabled: isFree,
    perform: (actions) => actions.openDialog(),
  },
  {
    id: 'suggest',
    title: 'New gate from data…',
    shortcut: 'mod+N',
    icon: IconFilePlus,
    enabled: isFree,
    perform: (actions) => actions.openDataDialog(),
  },
  {
    id: 'example',
    title: 'Try the example',
    shortcut: 'mod+E',
    icon: IconFlask,
    enabled: (session) => isFree(session) && session.examples.length > 0,
    perform: (actions) => actions.openExampleToTry(),
  },
  {
    id: 'run',
    title: 'Run',
    shortcut: 'mod+Enter',
    icon: IconPlayerPlay,
    enabled: (session) => {
      const opened = gateOf(session);
      return !isWorking(session) && opened !== null && opened.missing.length === 0;
    },
    perform: (actions) => actions.run(),
  },
  {
    id: 'cancel',
    title: 'Cancel',
    shortcut: 'mod+.',
    icon: IconPlayerStop,
    enabled: (session) => 'cancelling' in session && !session.cancelling,
    perform: (actions) => actions.cancel(),
  },
  {
    id: 'save',
    title: 'Export…',
    shortcut: 'mod+S',
    icon: IconUpload,
    enabled: ({ screen }) => screen === 'result' || screen === 'suggestion',
    perform: (actions) => actions.save(),
  },
  {
    id: 'reopen',
    title: 'Open again',
    shortcut: 'mod+R',
    icon: IconRefresh,
    enabled: (session) => !isWorking(session) && pathOf(session) !== null,
    perform: (actions) => actions.reopen(),
  },
  {
    id: 'home',
    title: 'Welcome screen',
    shortcut: 'mod+shift+H',
    icon: IconHome,
    enabled: (session) => isFree(session) && session.screen !== 'welcome',
    perform: (actions) => actions.home(),
  },
];

/** Whether nothing goes on that another screen would end. */
function isFree(session: Session): boolean {
  return !isWorking(session) && session.screen !== 'opening';
}

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
