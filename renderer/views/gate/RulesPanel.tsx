import { List, Text } from '@mantine/core';
import type { Gate } from '../../../shared/gate/schema';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { limitLines, ruleLine } from './gate-in-words';

export function RulesPanel({ gate }: { readonly gate: Gate }) {
  const limits = limitLines(gate.limits);
  const unsettled =
    gate.when_not_judged === 'fail' ? 'fails the gate' : "makes the verdict 'not enough data'";
  return (
    <Panel title="Rules" note={`A rule that cannot be judged ${unsettled}.`}>
      {gate.rules.length + limits.length === 0 ? (
        <EmptyNote>
          The gate has no rules on metrics and no limits: what is critical of the data decides alone.
        </EmptyNote>
      ) : (
        <List size="sm" spacing={4} className="assay-breakable">
          {gate.rules.map((rule) => (
            <List.Item key={JSON.stringify(rule)}>{ruleLine(rule)}</List.Item>
          ))}
          {limits.map((limit) => (
            <List.Item key={limit}>{limit}</List.Item>
          ))}
        </List>
      )}
      {gate.rules.length + limits.length > 0 && gate.expectations.length + gate.suites.length > 0 && (
        <Text size="sm" c="dimmed">
          Every critical expectation on the data must hold, too.
        </Text>
      )}
    </Panel>
  );
}
