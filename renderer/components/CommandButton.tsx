import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { MenuCommand } from '../../shared/ipc';
import type { Actions } from '../session/actions';
import { commandById } from '../session/commands';
import type { Session } from '../session/session';
import { shortcutText } from './shortcut-text';

interface Props extends ButtonProps {
  readonly id: MenuCommand;
  readonly session: Session;
  readonly actions: Actions;
  /** In place of the command's own title, where the screen makes it plainer. */
  readonly title?: string;
}

export function CommandButton({ id, session, actions, title, ...others }: Props) {
  const command = commandById(id);
  const { icon: Icon } = command;
  return (
    <Tooltip label={shortcutText(command.shortcut, session.app?.platform ?? '')}>
      <Button
        variant="default"
        {...others}
        leftSection={<Icon size={16} />}
        disabled={!command.enabled(session)}
        onClick={() => void command.perform(actions)}
      >
        {title ?? command.title}
      </Button>
    </Tooltip>
  );
}
