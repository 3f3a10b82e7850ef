import { Text } from '@mantine/core';
import { formatCount } from '../../../shared/figures';
import { metricsOfGate } from '../../../shared/gate/rules-of';
import type { ModelGate } from '../../../shared/gate/schema';
import { FactList } from '../../components/FactList';
import { Panel } from '../../components/Panel';
import { metricTitle } from '../metric-title';
import { modelInWords, subgroupDeclaration, thresholdInWords } from './gate-in-words';

export function ModelsPanel({ gate }: { readonly gate: ModelGate }) {
  const { candidate, baseline, challengers } = gate.models;
  const { calls, warm_up, batch, batches } = gate.latency;
  const sizes = [...new Set([...batches, batch])].sort((one, other) => one - other);
  return (
    <Panel title="Models and metrics">
      <FactList
        facts={[
          { name: 'Candidate', value: modelInWords(candidate) },
          { name: 'Baseline', value: baseline === undefined ? 'none' : modelInWords(baseline) },
          ...(Object.keys(challengers).length === 0
            ? []
            : [
                {
                  name: 'Challengers',
                  value: Object.entries(challengers).map(([name, model]) => (
                    <Text key={name} size="sm" className="assay-breakable">
                      {name}: {modelInWords(model)}
                    </Text>
                  )),
                },
              ]),
          { name: 'Metrics', value: metricsOfGate(gate).map(metricTitle).join(', ') },
          ...(gate.task === 'binary' ? [{ name: 'Threshold', value: thresholdInWords(gate.threshold) }] : []),
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
            value: `${formatCount(calls, 'call')} of one row after ${formatCount(warm_up)} to warm up, then batches of ${sizes.map((size) => formatCount(size)).join(', ')} rows`,
          },
        ]}
      />
    </Panel>
  );
}
