import { SimpleGrid, Stack } from '@mantine/core';
import { formatCount, formatPercent } from '../../../shared/figures';
import type { EvaluationRecord, RunDocument } from '../../../shared/run/schema';
import { curves } from '../../charts/curves';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { ProblemCard } from '../../components/ProblemCard';
import { WhenSeen } from '../../components/WhenSeen';
import { metricTitle } from '../metric-title';
import { ConfusionMatrix } from './ConfusionMatrix';
import { CurvePanel } from './CurvePanel';
import { MetricsTable } from './MetricsTable';
import { AgreementPanel } from './performance/AgreementPanel';
import { CalibrationPanel } from './performance/CalibrationPanel';
import { ChallengersPanel } from './performance/ChallengersPanel';
import { ClassMatrixPanel } from './performance/ClassMatrixPanel';
import { beatenByTrivial, type MetricRow, metricRows, whyNoInterval } from './performance/metric-rows';
import { ResidualsPanel } from './performance/ResidualsPanel';
import { ScoresPanel } from './performance/ScoresPanel';
import { ThresholdPanel } from './performance/ThresholdPanel';

const tall = '27rem';

export function PerformanceTab({ document }: { readonly document: RunDocument }) {
  const { evaluations, comparisons, models, challengers, agreements } = document;
  const rows = metricRows(document, 'candidate');
  const shown = evaluations.filter(({ role }) => role === 'candidate' || role === 'baseline');
  const has = (holds: (one: EvaluationRecord) => boolean) => shown.some(holds);
  return (
    <Stack gap="md">
      {models.map(
        ({ role, problem }) => problem !== null && <ProblemCard key={role} problem={problem} copyable />,
      )}
      <Panel title="Metrics" note={describeRows(document, rows)}>
        {rows.length === 0 ? (
          <EmptyNote>The candidate was not evaluated.</EmptyNote>
        ) : (
          <MetricsTable rows={rows} isCompared={comparisons.length > 0} />
        )}
      </Panel>
      {challengers.length > 0 && <ChallengersPanel document={document} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {has(({ roc }) => roc.length > 0) &&
          curves.map((curve) => (
            <WhenSeen key={curve.id} minHeight={tall}>
              {() => <CurvePanel curve={curve} evaluations={evaluations} />}
            </WhenSeen>
          ))}
        {has(({ calibration }) => calibration.length > 0) && (
          <WhenSeen minHeight={tall}>{() => <CalibrationPanel evaluations={shown} />}</WhenSeen>
        )}
        {has(({ sweep }) => sweep.length > 1) && (
          <WhenSeen minHeight={tall}>{() => <ThresholdPanel evaluations={shown} />}</WhenSeen>
        )}
        {shown.map(
          (evaluation) =>
            evaluation.score_histogram !== null && (
              <WhenSeen key={evaluation.role} minHeight={tall}>
                {() => <ScoresPanel evaluation={evaluation} />}
              </WhenSeen>
            ),
        )}
        {shown.map(
          (evaluation) =>
            evaluation.confusion !== null && (
              <ConfusionMatrix key={evaluation.role} evaluation={evaluation} />
            ),
        )}
        {shown.map(
          (evaluation) =>
            evaluation.confusion_classes !== null && (
              <WhenSeen key={evaluation.role} minHeight="12rem">
                {() => <ClassMatrixPanel evaluation={evaluation} />}
              </WhenSeen>
            ),
        )}
        {has(({ residuals }) => residuals !== null) && (
          <WhenSeen minHeight={tall}>{() => <ResidualsPanel evaluations={shown} />}</WhenSeen>
        )}
        {agreements.map((agreement) => (
          <AgreementPanel key={agreement.role} agreement={agreement} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function describeRows({ evaluations }: RunDocument, metrics: readonly MetricRow[]): string {
  const counted = evaluations.find(({ n }) => n !== null);
  if (counted === undefined || counted.n === null) return 'On the evaluation set.';
  const { n, positives, weighted } = counted;
  const rows = `On the evaluation set of ${formatCount(n, 'row')}${weighted ? ', weighted' : ''}`;
  const classes =
    positives === null || n === 0
      ? ''
      : `, ${formatCount(positives)} of them positive (${formatPercent(positives / n)})`;
  const beaten = beatenByTrivial(metrics);
  const reason = whyNoInterval(metrics);
  const without = reason === null ? '' : ` No intervals: ${reason}.`;
  const warning =
    beaten.length === 0
      ? ''
      : ` A model that knows nothing does as well in ${beaten.map(metricTitle).join(', ')}.`;
  return `${rows}${classes}.${warning}${without}`;
}
