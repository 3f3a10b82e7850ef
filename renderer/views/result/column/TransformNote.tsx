import { Text } from '@mantine/core';
import { IconRulerMeasure } from '@tabler/icons-react';
import { formatNumber, formatPercent } from '../../../../shared/figures';
import type { TransformRecord } from '../../../../shared/run/schema';

/** What the detector says, with how sure it is and why. */
export function TransformNote({ transform }: { readonly transform: TransformRecord }) {
  const { sentence, between, parameters, share, fit, confidence, name } = transform;
  const figures = [
    `${between.reference} to ${between.current}`,
    ...(name === null ? [] : [name]),
    ...Object.entries(parameters).map(
      ([parameter, value]) => `${parameter.replaceAll('_', ' ')} ${formatNumber(value)}`,
    ),
    `${formatPercent(share)} of the values`,
    `explains ${formatPercent(fit)} of the difference`,
    `confidence ${confidence}`,
  ];
  return (
    <div className="assay-transform">
      <IconRulerMeasure size={22} aria-hidden />
      <div>
        <Text className="assay-transform-sentence">{sentence}</Text>
        <Text size="sm" c="dimmed" className="assay-breakable">
          {figures.join(' · ')}
        </Text>
      </div>
    </div>
  );
}
