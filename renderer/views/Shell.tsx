import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { DropTarget } from '../components/DropTarget';
import { NoticeBar } from '../components/NoticeBar';
import type { Actions } from '../session/actions';
import { commands, performCommand } from '../session/commands';
import type { Session } from '../session/session';
import { Header } from './Header';
import { ScreenView } from './ScreenView';

export interface ViewProps {
  readonly session: Session;
  readonly actions: Actions;
}

/** The window: header, message, the screen of the session, and a target for dropped files. */
export function Shell({ session, actions }: ViewProps) {
  useHotkeys(
    commands.map(({ id, shortcut }) => [shortcut, () => performCommand(id, session, actions)]),
    [],
  );
  const main = useRef<HTMLElement>(null);
  const { screen } = session;
  // The button that led to a new screen is gone with the old one; the keyboard goes on at the top of the new one.
  useEffect(() => {
    if (screen !== 'welcome' || document.activeElement === document.body) main.current?.focus();
  }, [screen]);
  return (
    <div className="assay-shell">
      <Header session={session} actions={actions} />
      {session.notice !== null && <NoticeBar notice={session.notice} actions={actions} />}
      <main className="assay-main" key={screen} ref={main} tabIndex={-1}>
        <ScreenView session={session} actions={actions} />
      </main>
      <DropTarget onFile={actions.openDropped} />
    </div>
  );
}
