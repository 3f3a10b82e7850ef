import { Text } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { formatCount } from '../../../shared/figures';
import type { Hint } from '../../../shared/gate/hints/hint';
import { Panel } from '../../components/Panel';

/** What makes the gate weaker than it looks: it runs all the same. */
export function HintsPanel({ hints }: { readonly hints: readonly Hint[] }) {
  if (hints.length === 0) return null;
  return (
    <Panel
      title="Hints"
      note={`${formatCount(hints.length, 'thing')} that may make this gate weaker than it looks. It runs all the same.`}
    >
      <ul className="assay-hints">
        {hints.map(({ id, message, mend, where: { line } }) => (
          <li key={`${id} ${line} ${message}`}>
            <IconBulb size={16} aria-hidden />
            <div className="assay-breakable">
              <Text size="sm">
                {message}{' '}
                {line !== undefined && (
                  <Text span size="xs" c="dimmed" className="assay-rigid">
                    line {line}
                  </Text>
                )}
              </Text>
              <Text size="sm" c="dimmed">
                {mend}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
