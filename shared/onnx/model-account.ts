import type { ProviderId } from '../engines';
import type { ModelRecord } from '../run/schema';
import type { PreparedModel } from './prepare-model';

export type ModelAccount = Pick<
  ModelRecord,
  'inputs' | 'mapped_by' | 'output' | 'producer' | 'provider' | 'facts'
>;

const most = { operators: 100, entries: 50, text: 1000, classes: 1000 };

/** The run document's account of a model, as far as the model itself tells it. */
export function accountOf(prepared: PreparedModel, provider: ProviderId): ModelAccount {
  const { graph, binding, output, zipMapRemoved } = prepared;
  return {
    provider,
    producer: graph.producer,
    mapped_by: binding.mappedBy,
    inputs: binding.inputs.map(({ name, type, shape, features }) => ({
      name,
      type,
      shape,
      features: [...features],
    })),
    output: describeOutput(prepared),
    facts: {
      ir_version: graph.irVersion,
      opsets: { ...graph.opsets },
      parameters: graph.parameters,
      operators: graph.operators.slice(0, most.operators).map((operator) => ({ ...operator })),
      metadata: Object.fromEntries(
        Object.entries(graph.metadata)
          .slice(0, most.entries)
          .map(([key, value]) => [key, value.slice(0, most.text)]),
      ),
      classes: (output.classes ?? graph.classLabels?.map(String))?.slice(0, most.classes) ?? null,
      zip_map_removed: zipMapRemoved,
      external_data: [...graph.externalData],
    },
  };
}

/** `probabilities (class 1)`, `logits (as logits)`. */
function describeOutput({ output, graph }: PreparedModel): string {
  const { name, task, columns, logits } = output;
  const [column] = columns ?? [];
  const ofClass = task === 'binary' && column !== undefined ? [`class ${graph.classLabels?.[column]}`] : [];
  const details = [...ofClass, ...(logits ? ['as logits'] : [])];
  return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}
