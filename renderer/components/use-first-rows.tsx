import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../shared/figures';

/** As many rows as a table draws unasked: more would hold up the window while nobody reads them. */
const first = 60;

/** The rows to draw now, and the button under them that shows the rest. */
export function useFirstRows<Row>(rows: readonly Row[]) {
  const [isWhole, setIsWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, rows.length - first);
  return {
    shown: hidden === 0 ? rows : rows.slice(0, first),
    more: hidden > 0 && (
      <Button variant="default" size="xs" mt="sm" fw={500} onClick={() => setIsWhole(true)}>
        Show {formatCount(hidden, 'more row', 'more rows')}
      </Button>
    ),
  };
}
