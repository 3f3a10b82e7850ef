import { Text, type TextProps, Tooltip } from '@mantine/core';

interface Props extends TextProps {
  readonly text: string;
  /** Shown on hover in place of the whole text. */
  readonly hint?: string;
}

/** One line that is cut short where there is no room, with the whole text on hover and focus. */
export function Ellipsis({ text, hint, ...others }: Props) {
  return (
    <Tooltip
      label={<span className="assay-breakable">{hint ?? text}</span>}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Text component="span" display="block" truncate="end" inherit={others.size === undefined} {...others}>
        {text}
      </Text>
    </Tooltip>
  );
}
