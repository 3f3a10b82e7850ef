import { formatCount } from '../../../shared/figures';
import type { RunDocument, SubgroupRecord } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { Ellipsis } from '../../components/Ellipsis';
import { Panel } from '../../components/Panel';

/** The groups that were found and are too small to be measured. */
export function TooFewPanel({ document }: { readonly document: RunDocument }) {
  const groups = document.subgroups.filter(({ status }) => status === 'too_few');
  if (groups.length === 0) return null;
  return (
    <Panel
      title="Too few rows to measure"
      note={`A group needs more than ${formatCount(document.gate.spec.minimum_support, 'row')}.`}
    >
      <DataTable
        label="Groups with too few rows"
        rows={groups}
        rowKey={({ id }) => id}
        columns={[
          { title: 'Group', cell: ({ id }) => <Ellipsis text={id} size="sm" /> },
          { title: 'Rows', width: '8rem', numeric: true, cell: ({ n }) => formatCount(n) },
          ...(groups.some(({ positives }) => positives !== null) ? [positivesColumn] : []),
        ]}
      />
    </Panel>
  );
}

const positivesColumn = {
  title: 'Positives',
  width: '8rem',
  numeric: true,
  cell: ({ positives }: SubgroupRecord) => (positives === null ? '–' : formatCount(positives)),
} as const;
