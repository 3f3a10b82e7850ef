import { Table, Text, VisuallyHidden } from '@mantine/core';
import { formatCount } from '../../../shared/figures';
import { DotAxis } from '../../charts/DotAxis';
import { DotTrack } from '../../charts/DotTrack';
import { Ellipsis } from '../../components/Ellipsis';
import { StatusMark, statusWidth } from '../../components/StatusMark';
import { useFirstRows } from '../../components/use-first-rows';
import { metricTitle } from '../metric-title';
import { aligned } from './aligned';
import { signed } from './signed';
import { dotScale, type SubgroupRow } from './subgroup-rows';

interface Props {
  readonly rows: readonly SubgroupRow[];
  readonly metric: string;
  readonly overall: number | null;
}

/** A dot plot with its numbers in the same rows. */
export function SubgroupTable({ rows, metric, overall }: Props) {
  const scale = dotScale(rows, overall);
  const { shown, more } = useFirstRows(rows);
  const hasPositives = rows.some(({ group }) => group.positives !== null);
  const hasIntervals = rows.some(({ interval }) => interval !== null);
  return (
    <div className="assay-table-scroll">
      <Table
        miw={hasIntervals ? '52rem' : '46rem'}
        className="assay-table"
        aria-label={`${metricTitle(metric)} by subgroup`}
        highlightOnHover
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="22%" className="assay-table-head">
              Group
            </Table.Th>
            <Table.Th w="5rem" className="assay-table-head assay-numeric assay-wide-only">
              Rows
            </Table.Th>
            {hasPositives && (
              <Table.Th w="5rem" className="assay-table-head assay-numeric assay-wide-only">
                Positives
              </Table.Th>
            )}
            <Table.Th className="assay-flat-cell assay-dot-cell">
              <VisuallyHidden>Plot</VisuallyHidden>
              <DotAxis scale={scale} />
            </Table.Th>
            <Table.Th w="6rem" className="assay-table-head assay-numeric">
              Candidate
            </Table.Th>
            <Table.Th w="6rem" className="assay-table-head assay-numeric">
              Baseline
            </Table.Th>
            <Table.Th w={hasIntervals ? '10rem' : '6rem'} className="assay-table-head assay-numeric">
              Difference
            </Table.Th>
            <Table.Th w={statusWidth(rows)} className="assay-table-head">
              Rules
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((row) => (
            <Table.Tr key={row.group.id} className={row.status === 'fail' ? 'assay-row-bad' : undefined}>
              <Table.Th scope="row" className="assay-flat-cell">
                <Ellipsis text={row.group.value} hint={rowsInWords(row)} size="sm" fw={500} lh={1.3} />
                <Ellipsis text={row.group.column} size="xs" c="dimmed" fw={400} lh={1.2} />
              </Table.Th>
              <Table.Td className="assay-flat-cell assay-numeric assay-wide-only">
                {formatCount(row.group.n)}
              </Table.Td>
              {hasPositives && (
                <Table.Td className="assay-flat-cell assay-numeric assay-wide-only">
                  {row.group.positives === null ? '–' : formatCount(row.group.positives)}
                </Table.Td>
              )}
              <Table.Td className="assay-flat-cell assay-dot-cell">
                <DotTrack scale={scale} candidate={row.candidate} baseline={row.baseline} overall={overall} />
              </Table.Td>
              <Table.Td className="assay-flat-cell assay-numeric">{figure(row.candidate)}</Table.Td>
              <Table.Td className="assay-flat-cell assay-numeric">{figure(row.baseline)}</Table.Td>
              <Table.Td className="assay-flat-cell assay-numeric">
                <Difference row={row} />
              </Table.Td>
              <Table.Td className="assay-flat-cell">
                {row.status === null ? '' : <StatusMark status={row.status} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more}
    </div>
  );
}

function Difference({ row: { difference, regression, interval, isUnsure } }: { readonly row: SubgroupRow }) {
  const isWorse = (regression ?? 0) > 0 && !isUnsure;
  return (
    <>
      <span className={isWorse ? 'assay-bad' : undefined}>
        {difference === null ? '–' : signed(difference)}
      </span>
      {interval !== null && (
        <Text size="xs" c="dimmed" lh={1.2}>
          {signed(interval.low)} to {signed(interval.high)}
        </Text>
      )}
    </>
  );
}

function rowsInWords({ group: { id, n, positives } }: SubgroupRow): string {
  const rows = `${id}: ${formatCount(n, 'row')}`;
  return positives === null ? rows : `${rows}, ${formatCount(positives)} positive`;
}

function figure(value: number | null): string {
  return value === null ? 'undefined' : aligned(value);
}
