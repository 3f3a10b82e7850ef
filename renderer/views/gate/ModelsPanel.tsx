import { Text } from '@mantine/core';
import { formatCount, formatNumber } from '../../../shared/figures';
import type { ModelGate } from '../../../shared/gate/schema';
import { FactList } from '../../components/FactList';
import { Panel } from '../../components/Panel';
import { metricTitle } from '../metric-title';
import { modelInWords, subgroupDeclaration } from './gate-in-words';

export function ModelsPanel({ gate }: { readonly gate: ModelGate }) {
  const { candidate, baseline } = gate.models;
  const { calls, warm_up, batch } = gate.latency;
  return (
    <Panel title="Models and metrics">
      <FactList
        facts={[
          { name: 'Candidate', value: modelInWords(candidate) },
          { name: 'Baseline', value: baseline === undefined ? 'none' : modelInWords(baseline) },
          { name: 'Metrics', value: gate.metrics.map(metricTitle).join(', ') },
          {
            name: 'Threshold',
            value: `a score of ${formatNumber(gate.threshold)} and above counts as positive`,
          },
          {
            name: 'Subgroups',
            value:
              gate.subgroups.length === 0
                ? 'none'
                : gate.subgroups.map((subgroup) => (
                    <Text key={JSON.stringify(subgroup)} size="sm">
                      {subgroupDeclaration(subgroup)}
                    </Text>
                  )),
          },
          ...(gate.subgroups.length === 0
            ? []
            : [
                { name: 'Support', value: `groups of more than ${formatCount(gate.minimum_support, 'row')}` },
              ]),
          {
            name: 'Latency',
            value: `${formatCount(calls, 'call')} of one row after ${formatCount(warm_up)} to warm up, then batches of ${formatCount(batch, 'row')}`,
          },
        ]}
      />
    </Panel>
  );
}
