import { metricById } from '../metrics';
import { rowsOf } from '../metrics/rows-of';
import type { DrawnWeights } from './drawn-weights';
import { laneMeans } from './lane-means';
import type { ModelPlan } from './plan-bootstrap';
import { sweptLanes } from './swept-lanes';
import { weightedLanes } from './weighted-lanes';

/**
 * Every metric of one model, for each of `count` lanes: from the values of the rows where it is their mean, from one walk
 * along the falling scores where it is of their order or of the confusion matrix, and else as it is taken of any weighted
 * rows. The values are those of `BoundMetric.compute`, up to the rounding of sums; NaN where a metric is undefined.
 */
export function modelReplicates({ source, sweep, rowValues }: ModelPlan, ids: readonly string[]) {
  const rows = rowsOf(source);
  const metrics = ids.map((id) => metricById(rows.task, id));
  const weigh = rows.task === 'binary' && sweep !== null ? sweptLanes(rows, sweep) : weightedLanes(rows);
  return (drawn: DrawnWeights, count: number): number[][] => {
    const weighed = weigh(drawn);
    const means = rowValues.map((values) => values && laneMeans(values, drawn.words));
    return Array.from({ length: count }, (_, lane) => {
      const { rows, known } = weighed(lane);
      return metrics.map(
        (metric, index) => means[index]?.[lane] ?? known[metric.id] ?? metric.compute(rows) ?? Number.NaN,
      );
    });
  };
}
