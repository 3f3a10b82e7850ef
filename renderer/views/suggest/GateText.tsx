import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatCount } from '../../../shared/figures';
import { sourceLines } from '../../components/excerpt';
import { SourceLines } from '../../components/SourceLines';

/** As many lines as are drawn unasked. */
const first = 2000;

interface Props {
  readonly text: string;
  readonly label: string;
}

/** The text of a gate, whole or its beginning. */
export function GateText({ text, label }: Props) {
  const lines = useMemo(() => sourceLines(text.trimEnd()), [text]);
  const [isWhole, setIsWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, lines.length - first);
  return (
    <>
      <SourceLines label={label} lines={lines.slice(0, lines.length - hidden)} />
      {hidden > 0 && (
        <Button variant="default" size="xs" mt="sm" fw={500} onClick={() => setIsWhole(true)}>
          Show {formatCount(hidden, 'more line', 'more lines')}
        </Button>
      )}
    </>
  );
}
