import { Text } from '@mantine/core';
import { formatAgainst, formatNumber, formatPercent } from '../../../../shared/figures';
import { isPValue } from '../../../../shared/findings/drift-strength';
import { driftMethodTitle } from '../../../../shared/findings/drifted-columns';
import type { DriftRecord } from '../../../../shared/run/schema';
import { DataTable } from '../../../components/DataTable';
import { DriftMark } from '../../../components/DriftMark';

interface Props {
  readonly label: string;
  readonly records: readonly DriftRecord[];
  /** Whether each line says whose drift it is. */
  readonly named?: boolean;
}

/** How drift was measured and judged, a line for each comparison. */
export function DriftTable({ label, records, named = false }: Props) {
  return (
    <DataTable
      label={label}
      rows={records}
      rowKey={({ column, between }) => `${column}-${between.reference}-${between.current}`}
      minWidth="50rem"
      columns={[
        { title: 'Verdict', width: '8.5rem', cell: ({ drifted }) => <DriftMark drifted={drifted} /> },
        ...(named ? [{ title: 'Of', width: '8rem', cell: ({ column }: DriftRecord) => column }] : []),
        {
          title: 'From, to',
          width: '10rem',
          cell: ({ between }) => `${between.reference} to ${between.current}`,
        },
        { title: 'Method', cell: (record) => <Method record={record} /> },
        { title: 'Value', width: '7rem', numeric: true, cell: judged },
        { title: 'Threshold', width: '6.5rem', numeric: true, cell: threshold },
        { title: 'p-value', width: '6rem', numeric: true, cell: ({ p_value }) => figure(p_value) },
        {
          title: 'Adjusted p',
          width: '6.5rem',
          numeric: true,
          cell: ({ adjusted_p_value }) => figure(adjusted_p_value),
        },
        {
          title: 'Missing',
          width: '9rem',
          numeric: true,
          cell: ({ missing_share: { reference, current } }) =>
            `${formatPercent(reference)} → ${formatPercent(current)}`,
        },
      ]}
    />
  );
}

function Method({ record }: { readonly record: DriftRecord }) {
  const { status, method, reason, statistic } = record;
  if (status === 'not_measured') return reason ?? 'not measured';
  return (
    <>
      {driftMethodTitle(method)}
      {isPValue(record) && statistic !== null && (
        <Text size="xs" c="dimmed">
          statistic {formatNumber(statistic)}
        </Text>
      )}
    </>
  );
}

function judged({ value, threshold: limit }: DriftRecord): string {
  if (value === null) return '–';
  return limit === null ? formatNumber(value) : formatAgainst(value, limit);
}

function threshold(record: DriftRecord): string {
  if (record.threshold === null) return '–';
  return `${isPValue(record) ? '<' : '≥'} ${formatNumber(record.threshold)}`;
}

function figure(value: number | null): string {
  return value === null ? '–' : formatNumber(value);
}
