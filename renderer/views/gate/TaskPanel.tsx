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
          { name: 'Kind', value: judgesModels(gate) ? taskNames[gate.task] : 'judges data alone' },
          ...(gate.target === undefined ? [] : [{ name: 'Target', value: targetInWords(gate.target, gate) }]),
          ...(gate.classes === undefined ? [] : [{ name: 'Classes', value: gate.classes.join(', ') }]),
          ...(gate.sample_weight === undefined
            ? []
            : [{ name: 'Weights', value: `rows count by ${gate.sample_weight}` }]),
          ...(gate.key === undefined ? [] : [{ name: 'Key', value: gate.key }]),
          ...(train === undefined
            ? []
            : [
                {
                  name: 'Training',
                  value: `${[train.run].flat().join(' ')} (declared; Assay does not run it)${train.mode === 'smoke' ? ', a smoke training' : ''}`,
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

const taskNames: Readonly<Record<Gate['task'], string>> = {
  binary: 'classification into two classes',
  multiclass: 'classification into several classes',
  regression: 'regression',
};

function targetInWords(target: string, { task, positive_label }: Gate): string {
  return task === 'binary' ? `${target} (positive: ${String(positive_label)})` : target;
}
