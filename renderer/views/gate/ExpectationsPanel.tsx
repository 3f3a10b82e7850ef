import { Badge, Text } from '@mantine/core';
import type { Gate } from '../../../shared/gate/schema';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { expectationInWords } from './gate-in-words';

export function ExpectationsPanel({ gate }: { readonly gate: Gate }) {
  return (
    <Panel title="Expectations on the data">
      {gate.expectations.length === 0 && <EmptyNote>The gate expects nothing of the data.</EmptyNote>}
      <ul className="assay-plain-list">
        {gate.expectations.map((expectation) => {
          const { title, dataset, severity, column, parameters } = expectationInWords(expectation);
          return (
            <li key={JSON.stringify(expectation)}>
              <Text size="sm" className="assay-breakable">
                {title}
                {column !== null && (
                  <>
                    : <b>{column}</b>
                  </>
                )}{' '}
                <Badge size="sm" variant="default" radius="sm" tt="none">
                  {dataset}
                </Badge>{' '}
                {severity !== 'critical' && (
                  <Badge size="sm" variant="default" radius="sm" tt="none">
                    {severity}
                  </Badge>
                )}
              </Text>
              {parameters !== '' && (
                <Text size="xs" c="dimmed" className="assay-breakable">
                  {parameters}
                </Text>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
