import { Area } from 'recharts';
import type { datasetSeries } from './series';

/** The bins of each data set as steps, those of an outlined one as a dashed line. */
export function StepAreas({ series }: { readonly series: readonly (typeof datasetSeries)[number][] }) {
  return series.map(({ dataset, title, color, look }) => (
    <Area
      key={dataset}
      dataKey={dataset}
      name={title}
      type="stepAfter"
      stroke={color}
      strokeWidth={1.5}
      strokeDasharray={look === 'outline' ? '4 3' : '0'}
      fill={look === 'outline' ? 'none' : color}
      fillOpacity={0.3}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  ));
}
