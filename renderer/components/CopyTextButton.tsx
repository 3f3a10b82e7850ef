import { Button, type ButtonProps, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

interface Props extends ButtonProps {
  readonly text: string;
  readonly title: string;
}

/** Copies `text` and says for two seconds that it did. */
export function CopyTextButton({ text, title, ...others }: Props) {
  return (
    <CopyButton value={text} timeout={2000}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          {...others}
          onClick={copy}
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        >
          <span aria-live="polite">{copied ? 'Copied' : title}</span>
        </Button>
      )}
    </CopyButton>
  );
}
