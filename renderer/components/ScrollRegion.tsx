import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** Read by screen readers. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A part that scrolls by itself; the keyboard reaches it, since there may be nothing in it to go to. */
export function ScrollRegion({ label, className, children }: Props) {
  return (
    <Box component="section" className={className} aria-label={label} tabIndex={0}>
      {children}
    </Box>
  );
}
