import { Table } from '@mantine/core';
import { DotAxis } from '../../charts/DotAxis';
import { DotTrack } from '../../charts/DotTrack';
import { formatCount, formatNumber } from '../../../shared/figures';
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
        miw="60rem"
        className="assay-dot-table"
        aria-label={`${metricTitle(metric)} by subgroup`}
        highlightOnHover
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="18rem">Group</Table.Th>
            <Table.Th w="6rem" className="assay-numeric">
              Rows
            </Table.Th>
            <Table.Th w="6rem" className="assay-numeric">
              Positive
            </Table.Th>
            <Table.Th aria-label="Plot">
              <DotAxis scale={scale} />
            </Table.Th>
            <Table.Th w="6.5rem" className="assay-numeric">
              Candidate
            </Table.Th>
            <Table.Th w="6.5rem" className="assay-numeric">
              Baseline
            </Table.Th>
            <Table.Th w="6.5rem" className="assay-numeric">
              Difference
            </Table.Th>
            <Table.Th w="7.5rem">Rules</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.group.id}>
              <Table.Th scope="row">
                <div className="assay-group-name">
                  <Ellipsis text={row.group.id} size="sm" />
                </div>
              </Table.Th>
              <Table.Td className="assay-numeric">{formatCount(row.group.n)}</Table.Td>
              <Table.Td className="assay-numeric">{formatCount(row.group.positives)}</Table.Td>
              <Table.Td>
                <DotTrack scale={scale} candidate={row.candidate} baseline={row.baseline} overall={overall} />
              </Table.Td>
              <Table.Td className="assay-numeric">{figure(row.candidate)}</Table.Td>
              <Table.Td className="assay-numeric">{figure(row.baseline)}</Table.Td>
              <Table.Td className={`assay-numeric ${(row.regression ?? 0) > 0 ? 'assay-bad' : ''}`}>
                {row.difference === null ? '–' : signed(row.difference)}
              </Table.Td>
              <Table.Td>{row.status === null ? '' : <StatusMark status={row.status} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function figure(value: number | null): string {
  return value === null ? 'undefined' : formatNumber(value);
}
