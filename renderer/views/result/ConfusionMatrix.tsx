import { Table, Text, VisuallyHidden } from '@mantine/core';
import { formatCount, formatNumber, formatPercent } from '../../../shared/figures';
import type { EvaluationRecord } from '../../../shared/run/schema';
import { modelSeries } from '../../charts/series';
import { Panel } from '../../components/Panel';

interface Props {
  readonly evaluation: EvaluationRecord;
}

/** Counts of actual against predicted classes; the rates are of each actual class. */
export function ConfusionMatrix({ evaluation }: Props) {
  const { confusion, role, threshold, threshold_note, weighted } = evaluation;
  if (confusion === null) return null;
  const { tn, fp, fn, tp } = confusion;
  const title = (modelSeries.find((series) => series.role === role)?.title ?? role).toLowerCase();
  const rows = [
    {
      actual: 'Actual positive',
      cells: [
        { count: tp, rate: 'true positive rate', isRight: true },
        { count: fn, rate: 'false negative rate', isRight: false },
      ],
    },
    {
      actual: 'Actual negative',
      cells: [
        { count: fp, rate: 'false positive rate', isRight: false },
        { count: tn, rate: 'true negative rate', isRight: true },
      ],
    },
  ];
  return (
    <Panel
      title={`Confusion matrix: ${title}`}
      note={
        threshold === null
          ? 'Of the predicted labels.'
          : `${weighted ? 'Sums of weights' : 'Counted'} at the threshold of ${formatNumber(threshold)}${threshold_note === null ? '.' : `. ${threshold_note}`}`
      }
    >
      <Table aria-label={`Confusion matrix of the ${title}`} withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Td>
              <VisuallyHidden>Actual class</VisuallyHidden>
            </Table.Td>
            <Table.Th className="assay-centred">Predicted positive</Table.Th>
            <Table.Th className="assay-centred">Predicted negative</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ actual, cells }) => {
            const total = cells.reduce((sum, { count }) => sum + count, 0);
            return (
              <Table.Tr key={actual}>
                <Table.Th scope="row" className="assay-centred">
                  {actual}
                </Table.Th>
                {cells.map(({ count, rate, isRight }) => (
                  <Table.Td key={rate} className="assay-centred" data-right={isRight}>
                    <Text fw={600}>{formatCount(count)}</Text>
                    <Text size="xs" c="dimmed">
                      {rate} {total === 0 ? '–' : formatPercent(count / total)}
                    </Text>
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
