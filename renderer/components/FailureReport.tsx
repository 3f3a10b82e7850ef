import { Button, Card, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconBug } from '@tabler/icons-react';
import { CopyTextButton } from './CopyTextButton';

interface Props {
  readonly message: string;
  readonly actions: readonly { readonly title: string; readonly perform: () => unknown }[];
}

/** An error that no input can be blamed for. */
export function FailureReport({ message, actions }: Props) {
  return (
    <Stack className="assay-page assay-narrow" role="alert">
      <Group gap="sm" wrap="nowrap">
        <IconBug size={28} aria-hidden />
        <Title order={1}>Something went wrong: this is a bug in Assay</Title>
      </Group>
      <Text c="dimmed">
        Your files are not to blame and none of them was changed. Please report this with the text below.
      </Text>
      <Card padding={0}>
        <Code block className="assay-error-text">
          {message}
        </Code>
      </Card>
      <Group>
        <CopyTextButton text={message} title="Copy the error" />
        {actions.map(({ title, perform }) => (
          <Button key={title} variant="default" onClick={perform}>
            {title}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
