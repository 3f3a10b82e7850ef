import type { DataEngine, ModelEngine } from '../engines';
import type { Gate } from '../gate/schema';
import type { Problem } from '../problem';
import { clockResolution } from './clock-resolution';
import { peakMemory } from './peak-memory';
import { type TimedBatch, timeBatch } from './time-batch';
import type { Watch } from './time-in-turns';
import { type SessionTimes, timeSessions } from './time-sessions';
import type { TimedModel } from './timed-model';
import { timingRows } from './timing-rows';

/** Rounds at one row end early after this many milliseconds, and those of all batch sizes together after as many. */
const budget = 20_000;
const batchCalls = 20;
const leastBatchCalls = 5;
/** Of one batch size. */
const longestBatch = 8_000;
/** Different rows to take calls of one row from. */
const mostRows = 4096;

/** What was measured, by model in their order; what could not be is null, and why is in `problems`. */
export interface Latencies {
  readonly memory: readonly (number | null)[];
  /** Cold starts, and calls with one row. */
  readonly single: SessionTimes;
  /** By rising size: the gate's batch, and its further ones. */
  readonly batches: readonly TimedBatch[];
  readonly problems: readonly Problem[];
}

export interface Measuring {
  readonly settings: Gate['latency'];
  /** A whole number below 2^32: the order of the turns. */
  readonly seed: number;
  readonly data: DataEngine;
  readonly engine: ModelEngine;
}

/** Memory, cold starts, calls of one row, and batches, of all models in turns, on rows of the eval set. */
export async function measureLatency(
  models: readonly TimedModel[],
  { settings, seed, data, engine }: Measuring,
  watch: Watch,
): Promise<Latencies> {
  const { calls, warm_up, batch, batches } = settings;
  const sizes = [...new Set([batch, ...batches])].sort((left, right) => left - right);
  const part = (from: number, share: number): Watch => ({
    ...watch,
    onProgress: (fraction) => watch.onProgress(from + fraction * share),
  });

  const features = [...new Set(models.flatMap(({ scorer }) => scorer.features))];
  const rows = await timingRows(features, Math.max(...sizes, Math.min(calls, mostRows)), data);
  const memory = await peakMemory(models, rows, batch, engine, watch.signal);
  const common = { seed, resolution: clockResolution(watch.clock) };
  const single = await timeSessions(
    models,
    rows,
    { ...common, calls, warmUp: warm_up, budget },
    part(0.1, 0.5),
  );
  const timed: TimedBatch[] = [];
  for (const [index, size] of sizes.entries()) {
    const plan = {
      batch: size,
      warmUp: 1,
      calls: batchCalls,
      atLeast: leastBatchCalls,
      budget: Math.min(longestBatch, budget / sizes.length),
      // Threads of the model before go on spinning for a while, which slows work on several threads.
      settle: 1,
    };
    const share = 0.4 / sizes.length;
    timed.push(await timeBatch(models, rows, { ...common, ...plan }, part(0.6 + index * share, share)));
  }
  return {
    memory,
    single,
    batches: timed,
    problems: distinct([single, ...timed].flatMap(({ problems }) => problems)),
  };
}

const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];
