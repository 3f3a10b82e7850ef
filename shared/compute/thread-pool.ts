import type { ComputeEngine, ComputeOptions } from '../engines';
import { isOutOfMemory, outOfMemory } from '../out-of-memory';
import { stopIfCancelled } from '../pipeline/cancelled';
import { ProblemError } from '../problem';
import type { BootstrapJob } from '../uncertainty/bootstrap-job';
import { inProcessCompute } from '../uncertainty/in-process-compute';
import { type BootstrapPlan, planBootstrap } from '../uncertainty/plan-bootstrap';
import { chunkSize, dispatchChunks } from './chunk-dispatcher';
import { type ComputeThread, type StartThread, startComputeThread } from './compute-thread';
import { withSharedArrays } from './shared-arrays';

/** So much, of all jobs together, is done in the time that threads take to start: replicates times rows times models. */
const worthThreads = 2 ** 24;

export interface ThreadPool extends ComputeEngine {
  /** Ends all threads at once; a later job starts them anew. */
  close(): void;
}

/**
 * Spreads jobs, one after another, over threads that are kept for the next. They are started when there was more to do
 * than they cost; what comes before is done in place.
 */
export function createThreadPool(threads: number, start: StartThread): ThreadPool {
  let pool: ComputeThread[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let asked = 0;

  function threadsFor(chunks: number): readonly ComputeThread[] {
    pool = pool.filter(({ isDead }) => !isDead);
    const needed = Math.min(threads, chunks);
    while (pool.length < needed) pool.push(startComputeThread(start));
    return pool.slice(0, needed);
  }

  async function onThreads(job: BootstrapJob, options: ComputeOptions): Promise<Float64Array> {
    stopIfCancelled(options.signal);
    const width = job.models.length * job.metrics.length;
    const size = chunkSize(job.replicates, workPerReplicate(job), threads);
    const plan = withSharedArrays(planBootstrap(job));
    const values = new Float64Array(job.replicates * width);
    const working = threadsFor(Math.ceil(job.replicates / size));
    const post = (plan: BootstrapPlan | null) => {
      for (const thread of working) thread.post({ type: 'plan', plan });
    };
    post(plan);
    try {
      await dispatchChunks(
        job.replicates,
        size,
        working.map((thread) => async ({ from, to }) => {
          values.set(await thread.replicates(from, to), from * width);
        }),
        options,
      );
    } finally {
      post(null);
    }
    return values;
  }

  return {
    threads,
    bootstrap(job, options) {
      asked += job.replicates * workPerReplicate(job);
      if (asked < worthThreads) return inProcessCompute.bootstrap(job, options);
      const result = last.then(() => onThreads(job, options)).catch(raiseOutOfMemory);
      last = result.catch(() => {});
      return result;
    },
    close() {
      for (const thread of pool) thread.end();
      pool = [];
    },
  };
}

/** Rows times models; a row of several classes has a probability for each. */
function workPerReplicate({ models }: BootstrapJob): number {
  return models.reduce(
    (sum, rows) => sum + rows.n * (rows.task === 'multiclass' ? rows.classes.length : 1),
    0,
  );
}

function raiseOutOfMemory(error: unknown): never {
  throw isOutOfMemory(error) ? new ProblemError([outOfMemory()]) : error;
}
