import { Text } from '@mantine/core';
import type { Gate } from '../../../shared/gate/schema';
import { FactList } from '../../components/FactList';
import { Panel } from '../../components/Panel';
import {
  driftColumnLines,
  driftedShareInWords,
  driftMethodInWords,
  splitInWords,
  suiteInWords,
  unitChangesInWords,
} from './data-in-words';

/** What is looked at in the data besides the expectations: suites, drift, units, and how it was split. */
export function DataChecksPanel({ gate }: { readonly gate: Gate }) {
  const { drift, suites, split } = gate;
  const columns = driftColumnLines(drift);
  const share = driftedShareInWords(drift);
  return (
    <Panel title="Drift, units and split">
      <FactList
        facts={[
          ...(suites.length === 0 ? [] : [{ name: 'Suites', value: lines(suites.map(suiteInWords)) }]),
          { name: 'Drift', value: driftMethodInWords(drift) },
          ...(columns.length === 0 ? [] : [{ name: 'Must not drift', value: lines(columns) }]),
          ...(share === null ? [] : [{ name: 'May drift', value: share }]),
          ...(drift.exclude.length === 0 ? [] : [{ name: 'Not measured', value: drift.exclude.join(', ') }]),
          ...(drift.predictions ? [{ name: 'Scores', value: 'their drift is measured, too' }] : []),
          { name: 'Units', value: unitChangesInWords(gate) },
          ...(split === undefined ? [] : [{ name: 'Split', value: splitInWords(split) }]),
        ]}
      />
    </Panel>
  );
}

function lines(texts: readonly string[]) {
  return texts.map((text) => (
    <Text key={text} size="sm">
      {text}
    </Text>
  ));
}
