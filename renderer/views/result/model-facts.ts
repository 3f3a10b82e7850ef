import { formatCount } from '../../../shared/figures';
import type { ModelRecord } from '../../../shared/run/schema';

interface TextFact {
  readonly name: string;
  readonly value: string;
}

const mappings: Readonly<Record<NonNullable<ModelRecord['mapped_by']>, string>> = {
  declared: 'as the gate declares',
  name: 'by the names of the inputs',
  metadata: "by the names in the model's metadata",
  order: 'in the order of the features',
};

const shownOperators = 12;

/** What an ONNX file says of itself, for people; nothing for other models. */
export function factsOfGraph({ facts, mapped_by, batch_rows, from_cache }: ModelRecord): readonly TextFact[] {
  const mapping = mapped_by === null ? [] : [{ name: 'Columns', value: mappings[mapped_by] }];
  const scored = [
    ...(batch_rows === null
      ? []
      : [{ name: 'Batch', value: `${formatCount(batch_rows, 'row')} in one call` }]),
    ...(from_cache ? [{ name: 'Scores', value: 'kept from an earlier run of the same model and rows' }] : []),
  ];
  if (facts === null) return [...mapping, ...scored];
  const operators = facts.operators
    .slice(0, shownOperators)
    .map(({ name, count }) => (count === 1 ? name : `${name} × ${count}`));
  const rest = facts.operators.length - operators.length;
  const optional: readonly (readonly [string, string])[] = [
    ['Classes', facts.classes?.join(', ') ?? ''],
    [
      'Metadata',
      Object.entries(facts.metadata)
        .map(([key, value]) => `${key}: ${value}`)
        .join('; '),
    ],
    ['Other files', facts.external_data.join(', ')],
    ['Mended', facts.zip_map_removed ? 'a ZipMap at its end was taken out' : ''],
  ];
  return [
    ...mapping,
    ...scored,
    { name: 'Parameters', value: formatCount(facts.parameters) },
    {
      name: 'Operator sets',
      value: Object.entries(facts.opsets)
        .map(([domain, version]) => `${domain} ${version}`)
        .join(', '),
    },
    { name: 'Operators', value: `${operators.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}` },
    ...optional.flatMap(([name, value]) => (value === '' ? [] : [{ name, value }])),
  ];
}
