import { Group, SegmentedControl, Slider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCount, formatNumber, formatPercent } from '../../../../shared/figures';
import type { EvaluationRecord } from '../../../../shared/run/schema';
import { ThresholdChart } from '../../../charts/ThresholdChart';
import { FactList } from '../../../components/FactList';
import { Panel } from '../../../components/Panel';
import { roleTitle } from '../../role-title';
import { pointAt, ratesAt } from './threshold-rows';

/** What every threshold would do: the measured one is marked, another can be tried. */
export function ThresholdPanel({ evaluations }: { readonly evaluations: readonly EvaluationRecord[] }) {
  const swept = evaluations.filter(({ sweep }) => sweep.length > 1);
  const [role, setRole] = useState<string | undefined>(swept[0]?.role);
  const [tried, setTried] = useState<number | null>(null);
  const shown = swept.find((one) => one.role === role) ?? swept[0];
  if (shown === undefined) return null;
  const { sweep, threshold } = shown;
  const [from, to] = [sweep[0]?.threshold ?? 0, sweep.at(-1)?.threshold ?? 1];
  const at = Math.min(Math.max(tried ?? threshold ?? from, from), to);
  const measured = tried === null && threshold !== null ? shown.confusion : null;
  const point = measured === null ? pointAt(sweep, at) : { threshold: at, ...measured };
  return (
    <Panel
      title="Thresholds"
      note={shown.threshold_note ?? 'What the model would do at every threshold; move the slider to try one.'}
      aside={
        swept.length > 1 && (
          <SegmentedControl
            size="xs"
            className="assay-rigid"
            aria-label="Whose thresholds are shown"
            data={swept.map((one) => ({ value: one.role, label: roleTitle(one.role) }))}
            value={shown.role}
            onChange={setRole}
          />
        )
      }
    >
      <Stack gap="sm">
        <ThresholdChart points={sweep.map(ratesAt)} measured={threshold} tried={at} />
        <Group gap="md" wrap="nowrap">
          <Text size="sm" className="assay-rigid">
            Threshold {formatNumber(at)}
          </Text>
          <Slider
            className="assay-grows"
            min={from}
            max={to}
            step={(to - from) / 400}
            value={at}
            onChange={setTried}
            label={null}
            thumbLabel="Threshold to try"
          />
        </Group>
        {point !== undefined && <FactList facts={factsAt(point, shown.weighted)} />}
      </Stack>
    </Panel>
  );
}

function factsAt(point: EvaluationRecord['sweep'][number], weighted: boolean) {
  const { precision, recall, f1, flagged } = ratesAt(point);
  return [
    { name: 'Precision', value: precision === null ? '–' : formatPercent(precision) },
    { name: 'Recall', value: formatPercent(recall) },
    { name: 'F1', value: formatNumber(f1) },
    { name: 'Flagged', value: `${formatPercent(flagged)} of the rows` },
    {
      name: 'Errors',
      value: `${formatCount(Math.round(point.fp))} false alarms, ${formatCount(Math.round(point.fn))} missed${weighted ? ', in weight' : ''}`,
    },
  ];
}
