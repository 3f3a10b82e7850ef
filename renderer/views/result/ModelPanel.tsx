import { Stack } from '@mantine/core';
import { formatBytes } from '../../../shared/figures';
import type { ModelRecord } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { FactList } from '../../components/FactList';
import { Panel } from '../../components/Panel';
import { ProblemCard } from '../../components/ProblemCard';
import { roleTitle } from '../role-title';
import { factsOfGraph } from './model-facts';

const kinds = {
  onnx: 'ONNX',
  scores: 'scores in a Parquet file',
  labels: 'labels in a Parquet file',
  results: 'metric values only',
} as const;

/** What a model file says of itself, and which columns went into which input. */
export function ModelPanel({ model }: { readonly model: ModelRecord }) {
  const optional: readonly [string, string | null][] = [
    ['Provider', model.provider],
    ['Note', model.provider_note],
    ['Output', model.output],
    ['Producer', model.producer],
  ];
  return (
    <Panel title={roleTitle(model.role)}>
      <Stack gap="sm">
        {model.problem !== null && <ProblemCard problem={model.problem} />}
        <FactList
          facts={[
            { name: 'File', value: model.path },
            { name: 'Kind', value: kinds[model.kind] },
            { name: 'Size', value: formatBytes(model.size_bytes) },
            ...optional.flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
            ...factsOfGraph(model),
          ]}
        />
        {model.inputs.length > 0 && (
          <DataTable
            label={`Inputs of the ${roleTitle(model.role).toLowerCase()}`}
            rows={model.inputs}
            rowKey={({ name }) => name}
            columns={[
              { title: 'Input', cell: ({ name }) => <span className="assay-breakable">{name}</span> },
              { title: 'Takes', width: '8rem', cell: ({ type, shape }) => `${type} ${shape}` },
              {
                title: 'Columns',
                cell: ({ features }) => <span className="assay-breakable">{features.join(', ')}</span>,
              },
            ]}
          />
        )}
      </Stack>
    </Panel>
  );
}
