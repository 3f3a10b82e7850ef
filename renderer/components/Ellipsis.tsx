import { Text, type TextProps } from '@mantine/core';
import type { MouseEvent } from 'react';

interface Props extends TextProps {
  readonly text: string;
  /** Shown on hover in place of the whole text. */
  readonly hint?: string;
}

/** One line that is cut short where there is no room; the whole of it on hover, if it was cut. */
export function Ellipsis({ text, hint, ...others }: Props) {
  const tell = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const isCut = currentTarget.scrollWidth > currentTarget.clientWidth;
    currentTarget.title = hint ?? (isCut ? text : '');
  };
  return (
    <Text
      component="span"
      display="block"
      truncate="end"
      inherit={others.size === undefined}
      onMouseEnter={tell}
      {...others}
    >
      {text}
    </Text>
  );
}
