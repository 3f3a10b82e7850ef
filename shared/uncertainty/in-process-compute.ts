import type { ComputeEngine } from '../engines';
import { stopIfCancelled } from '../pipeline/cancelled';
import { replicateMaker } from './bootstrap-replicates';
import { planBootstrap } from './plan-bootstrap';
import { lanes } from './poisson-weights';

/** Weights drawn between two looks at the signal: some tens of milliseconds. */
const sliceWeights = 4_000_000;

/**
 * Runs everything on the thread that asks, for small jobs and for tests. Between slices it hears a signal that is given
 * while it reports progress, or by whoever waits for a promise; it cannot let timers and messages in.
 */
export const inProcessCompute: ComputeEngine = {
  threads: 1,
  async bootstrap(job, { signal, onProgress }) {
    stopIfCancelled(signal);
    const plan = planBootstrap(job);
    const make = replicateMaker(plan);
    const width = job.models.length * job.metrics.length;
    const values = new Float64Array(job.replicates * width);
    const step = lanes * Math.max(1, Math.round(sliceWeights / (lanes * Math.max(1, plan.rows))));
    for (let from = 0; from < job.replicates; from += step) {
      const to = Math.min(from + step, job.replicates);
      values.set(make(from, to), from * width);
      onProgress(to / job.replicates);
      await Promise.resolve();
      stopIfCancelled(signal);
    }
    return values;
  },
};
