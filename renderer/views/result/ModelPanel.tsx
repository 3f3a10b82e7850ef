import { Text } from '@mantine/core';
import { formatBytes } from '../../../shared/figures';
import type { ModelRecord } from '../../../shared/run/schema';
import { type Fact, FactList } from '../../components/FactList';
import { Panel } from '../../components/Panel';

const kinds = { onnx: 'ONNX', scores: 'scores in a Parquet file', results: 'metric values only' } as const;

export function ModelPanel({ model }: { readonly model: ModelRecord }) {
  const optional: readonly [string, string | null][] = [
    ['Provider', model.provider],
    ['Note', model.provider_note],
    ['Output', model.output],
    ['Producer', model.producer],
  ];
  const inputs: Fact[] = model.inputs.map(({ name, type, shape, features }) => ({
    name: `Input ${name}`,
    value: (
      <>
        {type} {shape}
        <Text size="xs" c="dimmed">
          {features.join(', ')}
        </Text>
      </>
    ),
  }));
  return (
    <Panel title={model.role === 'candidate' ? 'Candidate' : 'Baseline'} note={model.path}>
      <FactList
        facts={[
          { name: 'Kind', value: kinds[model.kind] },
          { name: 'Size', value: formatBytes(model.size_bytes) },
          ...optional.flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
          ...inputs,
        ]}
      />
    </Panel>
  );
}
