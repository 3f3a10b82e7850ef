import { weightDrawer } from './drawn-weights';
import { modelReplicates } from './model-replicates';
import type { BootstrapPlan } from './plan-bootstrap';
import { lanes } from './poisson-weights';

/**
 * Makes replicates `from` to `to` of the plan, row-major [to - from, models * metrics], NaN where a metric is undefined. The
 * value of a replicate depends on the plan and its number alone, bit for bit.
 */
export function replicateMaker(plan: BootstrapPlan): (from: number, to: number) => Float64Array {
  const draw = weightDrawer(plan, plan.rows);
  const makers = plan.models.map((model) => modelReplicates(model, plan.metrics));
  const width = plan.models.length * plan.metrics.length;
  return (from, to) => {
    const values = new Float64Array((to - from) * width);
    for (let first = from; first < to; first += lanes) {
      const drawn = draw(first);
      const count = Math.min(lanes, to - first);
      makers.forEach((make, model) => {
        const at = (first - from) * width + model * plan.metrics.length;
        make(drawn, count).forEach((ofLane, lane) => {
          values.set(ofLane, at + lane * width);
        });
      });
    }
    return values;
  };
}
