import { Badge, Group } from '@mantine/core';
import { formatCount } from '../../../shared/figures';
import { type Gate, judgesModels } from '../../../shared/gate/schema';
import { FactList } from '../../components/FactList';
import { Panel } from '../../components/Panel';

export function TaskPanel({ gate }: { readonly gate: Gate }) {
  const { train } = gate;
  return (
    <Panel title="Task">
      <FactList
        facts={[
          { name: 'Kind', value: judgesModels(gate) ? `${gate.task} classification` : 'judges data alone' },
          ...(gate.target === undefined
            ? []
            : [{ name: 'Target', value: `${gate.target} (positive: ${String(gate.positive_label)})` }]),
          ...(gate.key === undefined ? [] : [{ name: 'Key', value: gate.key }]),
          ...(train === undefined
            ? []
            : [
                {
                  name: 'Training',
                  value: `${[train.run].flat().join(' ')} (declared; Assay does not run it)`,
                },
              ]),
          ...(gate.features.length === 0
            ? []
            : [
                {
                  name: formatCount(gate.features.length, 'feature'),
                  value: (
                    <Group gap={6} className="assay-features">
                      {gate.features.map((feature) => (
                        <Badge key={feature} variant="default" radius="sm" tt="none" fw={400} title={feature}>
                          {feature}
                        </Badge>
                      ))}
                    </Group>
                  ),
                },
              ]),
        ]}
      />
    </Panel>
  );
}
