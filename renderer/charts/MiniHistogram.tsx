import { memo } from 'react';
import type { Dataset } from '../../shared/checks/check';
import type { DistributionRecord } from '../../shared/run/schema';
import { miniShape } from './mini-shape';
import { datasetSeries } from './series';

interface Props {
  readonly distribution: DistributionRecord;
  /** At most two: the second is drawn as a line over the first. */
  readonly shown: readonly Dataset[];
}

/** In the units of the drawing, which is as wide as its place. */
const [width, height] = [240, 26];

/** The shares of one data set over another, bin by bin, small enough for a row of a table. */
export const MiniHistogram = memo(function MiniHistogram({ distribution, shown }: Props) {
  const shapes = shown.flatMap((dataset) => {
    const shape = miniShape(distribution, dataset, shown, width, height);
    const color = datasetSeries.find((series) => series.dataset === dataset)?.color;
    return shape === null ? [] : [{ dataset, shape, color }];
  });
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="assay-mini"
    >
      {shapes.map(({ dataset, shape, color }, index) => (
        <path
          key={dataset}
          d={shape}
          fill={color}
          stroke={color}
          fillOpacity={index === 0 ? 0.4 : 0.12}
          strokeWidth={index === 0 ? 0.75 : 1.5}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      <path d={`M0 ${height - 0.5}H${width}`} stroke="var(--assay-axis)" strokeOpacity="0.6" />
    </svg>
  );
});
