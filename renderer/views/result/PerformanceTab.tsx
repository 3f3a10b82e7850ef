import { SimpleGrid, Stack } from '@mantine/core';
import { formatCount, formatPercent } from '../../../shared/figures';
import type { RunDocument } from '../../../shared/run/schema';
import { curves } from '../../charts/curves';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { WhenSeen } from '../../components/WhenSeen';
import { ConfusionMatrix } from './ConfusionMatrix';
import { CurvePanel } from './CurvePanel';
import { MetricsTable } from './MetricsTable';

export function PerformanceTab({ document }: { readonly document: RunDocument }) {
  const { evaluations, comparisons, gate } = document;
  const matrices = evaluations.filter(({ confusion }) => confusion !== null);
  return (
    <Stack gap="md">
      <Panel title="Metrics" note={describeRows(document)}>
        {comparisons.length === 0 ? (
          <EmptyNote>No model was evaluated.</EmptyNote>
        ) : (
          <MetricsTable comparisons={comparisons} rules={document.rules} />
        )}
      </Panel>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {curves.map((curve) => (
          <WhenSeen key={curve.id} minHeight="27rem">
            {() => <CurvePanel curve={curve} evaluations={evaluations} threshold={gate.spec.threshold} />}
          </WhenSeen>
        ))}
        {matrices.map((evaluation) => (
          <ConfusionMatrix key={evaluation.role} evaluation={evaluation} threshold={gate.spec.threshold} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function describeRows({ evaluations }: RunDocument): string {
  const counted = evaluations.find(({ n }) => n !== null);
  if (counted === undefined || counted.n === null) return 'On the evaluation set.';
  const { n, positives } = counted;
  const rows = `On the evaluation set of ${formatCount(n, 'row')}`;
  return positives === null || n === 0
    ? `${rows}.`
    : `${rows}, ${formatCount(positives)} of them positive (${formatPercent(positives / n)}).`;
}
