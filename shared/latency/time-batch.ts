import type { Columns } from '../engines';
import type { Problem } from '../problem';
import { orderStatistic } from '../statistics/quantile';
import { callsTogether } from './clock-resolution';
import { timeInTurns, type Watch } from './time-in-turns';
import { callModel, type TimedModel } from './timed-model';

export interface BatchPlan {
  /** Rows in a call. */
  readonly batch: number;
  readonly warmUp: number;
  readonly calls: number;
  /** The number of the first round of timed calls, which chooses its rows and its turns; 0 when left out. */
  readonly firstRound?: number;
  /** Made however long they take. */
  readonly atLeast: number;
  /** Milliseconds after which no further round of timed calls begins; a quarter of it for the warm-up. */
  readonly budget: number;
  /** Untimed calls at the start of each turn. */
  readonly settle: number;
  readonly seed: number;
  /** Of the clock, in milliseconds. */
  readonly resolution: number;
  /** Calls to time as one; found from the clock and the warm-up when left out. */
  readonly together?: number;
}

export interface TimedBatch {
  readonly batch: number;
  readonly warmUp: number;
  /** Calls that were timed as one. */
  readonly together: number;
  /** By model, in their order: milliseconds of each round, [rounds], of the same rounds for all; null where it failed. */
  readonly durations: readonly (Float64Array | null)[];
  readonly problems: readonly Problem[];
}

/** Calls every model in turns with the same `batch` rows: first to warm up, then timed. */
export async function timeBatch(
  models: readonly TimedModel[],
  rows: Columns,
  plan: BatchPlan,
  watch: Watch,
): Promise<TimedBatch> {
  const { batch, warmUp, calls, firstRound = 0, atLeast, budget, settle, seed, resolution } = plan;
  const places = rows.rows - batch + 1;
  const call =
    ({ scorer }: TimedModel) =>
    (round: number) => {
      const from = (round * batch) % places;
      return callModel(scorer, rows, from, from + batch);
    };
  const part = (from: number, share: number): Watch => ({
    ...watch,
    onProgress: (fraction) => watch.onProgress(from + fraction * share),
  });

  const first = await timeInTurns(
    models.map(call),
    { rounds: Math.max(1, warmUp), atLeast: 1, budget: budget / 4, together: 1, settle: 0, seed },
    part(0, 0.2),
  );
  const warm = first.map((timed) => ('durations' in timed ? timed.durations : null));
  const needed = warm.map((times) =>
    times === null ? 1 : callsTogether(orderStatistic(times, 0.5), resolution),
  );
  const together = plan.together ?? Math.max(1, ...needed);
  const able = models.filter((_, index) => warm[index] !== null);
  const timed = await timeInTurns(
    able.map(call),
    { rounds: calls, firstRound, atLeast, budget, together, settle, seed },
    part(0.2, 0.8),
  );
  return {
    batch,
    warmUp: Math.max(0, ...warm.map((times) => times?.length ?? 0)),
    together,
    durations: models.map((model) => {
      const found = timed[able.indexOf(model)];
      return found !== undefined && 'durations' in found ? found.durations : null;
    }),
    problems: [...first, ...timed].flatMap((one) => ('problems' in one ? one.problems : [])),
  };
}
