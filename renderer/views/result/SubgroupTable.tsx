import { Table } from '@mantine/core';
import { formatCount, formatNumber } from '../../../shared/figures';
import { DotAxis } from '../../charts/DotAxis';
import { DotTrack } from '../../charts/DotTrack';
import { Ellipsis } from '../../components/Ellipsis';
import { StatusMark } from '../../components/StatusMark';
import { metricTitle } from '../metric-title';
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
  return (
    <section className="assay-table-scroll" aria-label="Measured subgroups">
      <Table
        miw="46rem"
        className="assay-table"
        aria-label={`${metricTitle(metric)} by subgroup`}
        highlightOnHover
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="22%" className="assay-table-head">
              Group
            </Table.Th>
            <Table.Th w="6rem" className="assay-table-head assay-numeric assay-wide-only">
              Rows
            </Table.Th>
            <Table.Th w="6rem" className="assay-table-head assay-numeric assay-wide-only">
              Positive
            </Table.Th>
            <Table.Th aria-label="Plot" className="assay-flat-cell assay-dot-cell">
              <DotAxis scale={scale} />
            </Table.Th>
            <Table.Th w="6rem" className="assay-table-head assay-numeric">
              Candidate
            </Table.Th>
            <Table.Th w="6rem" className="assay-table-head assay-numeric">
              Baseline
            </Table.Th>
            <Table.Th w="6rem" className="assay-table-head assay-numeric">
              Difference
            </Table.Th>
            <Table.Th w="7.5rem" className="assay-table-head">
              Rules
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.group.id}>
              <Table.Th scope="row" className="assay-flat-cell">
                <div className="assay-group-name">
                  <Ellipsis text={row.group.id} hint={rowsInWords(row)} size="sm" />
                </div>
              </Table.Th>
              <Table.Td className="assay-flat-cell assay-numeric assay-wide-only">
                {formatCount(row.group.n)}
              </Table.Td>
              <Table.Td className="assay-flat-cell assay-numeric assay-wide-only">
                {formatCount(row.group.positives)}
              </Table.Td>
              <Table.Td className="assay-flat-cell assay-dot-cell">
                <DotTrack scale={scale} candidate={row.candidate} baseline={row.baseline} overall={overall} />
              </Table.Td>
              <Table.Td className="assay-flat-cell assay-numeric">{figure(row.candidate)}</Table.Td>
              <Table.Td className="assay-flat-cell assay-numeric">{figure(row.baseline)}</Table.Td>
              <Table.Td
                className={`assay-flat-cell assay-numeric ${(row.regression ?? 0) > 0 ? 'assay-bad' : ''}`}
              >
                {row.difference === null ? '–' : signed(row.difference)}
              </Table.Td>
              <Table.Td className="assay-flat-cell">
                {row.status === null ? '' : <StatusMark status={row.status} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function rowsInWords({ group: { id, n, positives } }: SubgroupRow): string {
  return `${id}: ${formatCount(n, 'row')}, ${formatCount(positives)} positive`;
}

function figure(value: number | null): string {
  return value === null ? 'undefined' : formatNumber(value);
}
