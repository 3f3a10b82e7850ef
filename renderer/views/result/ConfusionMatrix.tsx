import { Table, Text } from '@mantine/core';
import { formatCount, formatPercent } from '../../../shared/figures';
import type { EvaluationRecord } from '../../../shared/run/schema';
import { modelSeries } from '../../charts/series';
import { Panel } from '../../components/Panel';

/** Counts of actual against predicted classes; the shares are of each actual class. */
export function ConfusionMatrix({ evaluation }: { readonly evaluation: EvaluationRecord }) {
  const { confusion, role } = evaluation;
  if (confusion === null) return null;
  const { tn, fp, fn, tp } = confusion;
  const title = modelSeries.find((series) => series.role === role)?.title ?? role;
  const rows = [
    { actual: 'Actual positive', predictedPositive: tp, predictedNegative: fn, isRight: true },
    { actual: 'Actual negative', predictedPositive: fp, predictedNegative: tn, isRight: false },
  ];
  return (
    <Panel title={`Confusion matrix: ${title.toLowerCase()}`}>
      <Table aria-label={`Confusion matrix of the ${title.toLowerCase()}`} withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th className="assay-centred">Predicted positive</Table.Th>
            <Table.Th className="assay-centred">Predicted negative</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ actual, predictedPositive, predictedNegative, isRight }) => {
            const total = predictedPositive + predictedNegative;
            return (
              <Table.Tr key={actual}>
                <Table.Th scope="row" className="assay-centred">
                  {actual}
                </Table.Th>
                <Cell count={predictedPositive} total={total} isRight={isRight} />
                <Cell count={predictedNegative} total={total} isRight={!isRight} />
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

interface CellProps {
  readonly count: number;
  readonly total: number;
  readonly isRight: boolean;
}

function Cell({ count, total, isRight }: CellProps) {
  return (
    <Table.Td className="assay-centred" data-right={isRight}>
      <Text fw={600}>{formatCount(count)}</Text>
      <Text size="xs" c="dimmed">
        {total === 0 ? '–' : formatPercent(count / total)} {isRight ? 'right' : 'wrong'}
      </Text>
    </Table.Td>
  );
}
