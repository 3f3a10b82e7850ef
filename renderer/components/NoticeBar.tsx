import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { Actions } from '../session/actions';
import type { Notice } from '../session/session';

const tones = {
  info: { color: 'ink', icon: IconInfoCircle },
  success: { color: 'green', icon: IconCheck },
  problem: { color: 'red', icon: IconAlertTriangle },
} as const;

export function NoticeBar({ notice, actions }: { readonly notice: Notice; readonly actions: Actions }) {
  const { color, icon: Icon } = tones[notice.tone];
  const { path } = notice;
  return (
    <Alert
      color={color}
      icon={<Icon />}
      withCloseButton
      closeButtonLabel="Close the message"
      onClose={actions.closeNotice}
      radius={0}
      py="xs"
      aria-live="polite"
    >
      <Group gap="md">
        <Text size="sm" className="assay-breakable">
          {notice.text}
        </Text>
        {path !== null && (
          <Anchor
            component="button"
            size="sm"
            c="inherit"
            td="underline"
            onClick={() => void actions.showInFolder(path)}
          >
            Show in folder
          </Anchor>
        )}
      </Group>
    </Alert>
  );
}
