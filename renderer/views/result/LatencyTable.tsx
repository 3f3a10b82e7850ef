import { Text } from '@mantine/core';
import { formatNumber } from '../../../shared/figures';
import { modelSeries } from '../../charts/series';
import { DataTable } from '../../components/DataTable';
import type { LatencyRow } from './latency-rows';

interface Props {
  readonly label: string;
  readonly rows: readonly LatencyRow[];
}

/** Every figure of both models, how sure it is, and their ratio, which holds on other machines too. */
export function LatencyTable({ label, rows }: Props) {
  const hasRatio = rows.some(({ ratio }) => ratio !== null);
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ title }) => title}
      minWidth="40rem"
      columns={[
        { title: 'Measure', cell: ({ title }) => title },
        ...modelSeries.map(({ role, title }) => ({
          title,
          numeric: true,
          cell: ({ values, intervals, format }: LatencyRow) => {
            const value = values[role];
            return (
              <>
                {value === undefined || value === null ? '–' : format(value)}
                <Dimmed text={intervals[role]} />
              </>
            );
          },
        })),
        ...(hasRatio ? [ratioColumn] : []),
        {
          title: 'Limit for the candidate',
          numeric: true,
          cell: ({ limit, limitWord, ratioLimit, format }) => (
            <>
              {limit === null ? (ratioLimit === null ? '–' : '') : `${limitWord} ${format(limit)}`}
              {ratioLimit !== null && <div>at most {formatNumber(ratioLimit)}× the baseline</div>}
            </>
          ),
        },
      ]}
    />
  );
}

const ratioColumn = {
  title: 'Candidate / baseline',
  numeric: true,
  cell: ({ ratio }: LatencyRow) =>
    ratio === null ? (
      '–'
    ) : (
      <>
        {ratio.value.toFixed(2)}×
        <Dimmed
          text={
            ratio.low === null || ratio.high === null || ratio.low === ratio.high
              ? undefined
              : `${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}`
          }
        />
      </>
    ),
} as const;

function Dimmed({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <Text size="xs" c="dimmed">
      {text}
    </Text>
  );
}
