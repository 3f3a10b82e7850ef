import type { Columns } from '../engines';
import { stopIfCancelled } from '../pipeline/cancelled';
import { type Problem, ProblemError } from '../problem';
import { orderStatistic } from '../statistics/quantile';
import { type ColdStart, coldStart } from './cold-start';
import { timeBatch } from './time-batch';
import type { Watch } from './time-in-turns';
import type { TimedModel } from './timed-model';
import { turnOrder } from './turn-order';

/** At most, and at least where loading takes no longer than `loading`. */
const sessions = { most: 10, least: 3, callsEach: 10 };
/** Milliseconds of loading after which the calls that are left are made in the session at hand. */
const loading = 10_000;
const leastCalls = 10;

export interface SessionPlan {
  readonly calls: number;
  /** In each session. */
  readonly warmUp: number;
  /** Milliseconds of timed calls after which there are no more, beyond 10. */
  readonly budget: number;
  readonly seed: number;
  /** Of the clock, in milliseconds. */
  readonly resolution: number;
}

export interface SessionTimes {
  /** The most calls to warm up in a session. */
  readonly warmUp: number;
  /** Calls that were timed as one. */
  readonly together: number;
  /** By model, in their order: milliseconds of each round, [rounds], of the same rounds for all; null where it failed. */
  readonly durations: readonly (Float64Array | null)[];
  /** Rounds of each session. */
  readonly sessions: readonly number[];
  /** Medians of the sessions. */
  readonly coldStarts: readonly (ColdStart | null)[];
  readonly problems: readonly Problem[];
}

/**
 * Times calls with one row, in several sessions one after another, each with its share of the calls: where a session
 * comes to lie in memory makes it faster or slower by a percent or so for as long as it lives, which no number of calls
 * in one session averages out. In each session all models are loaded anew, called for the first time, warmed up and
 * timed, all of it in turns, and released.
 */
export async function timeSessions(
  models: readonly TimedModel[],
  rows: Columns,
  { calls, warmUp, budget, seed, resolution }: SessionPlan,
  watch: Watch,
): Promise<SessionTimes> {
  const count = Math.max(sessions.least, Math.min(sessions.most, Math.floor(calls / sessions.callsEach)));
  const starts = models.map((): ColdStart[] => []);
  const parts = models.map((): Float64Array[] => []);
  const failed = new Map<TimedModel, readonly Problem[]>();
  const spent = { loading: 0, timing: 0 };
  const rounds: number[] = [];
  let [made, warm, together] = [0, 0, 0];
  for (let session = 0; session < count && made < calls && spent.loading <= loading; session++) {
    const fresh: TimedModel[] = [];
    try {
      const from = watch.clock.now();
      for (const index of turnOrder(models.length, seed, session)) {
        stopIfCancelled(watch.signal);
        const model = models[index] as TimedModel;
        if (failed.has(model)) continue;
        try {
          const hold = (scorer: TimedModel['scorer']) => fresh.push({ role: model.role, scorer });
          starts[index]?.push(await coldStart(model, rows, made % rows.rows, watch.clock, hold));
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          failed.set(model, error.problems);
        }
      }
      const loaded = watch.clock.now();
      spent.loading += loaded - from;
      const isLast = session === count - 1 || spent.loading > loading;
      const able = models.filter((model) => !failed.has(model));
      const timed = await timeBatch(
        able.map(({ role }) => fresh.find((one) => one.role === role) as TimedModel),
        rows,
        {
          batch: 1,
          warmUp,
          calls: (isLast ? calls : Math.floor((calls * (session + 1)) / count)) - made,
          firstRound: made,
          atLeast: Math.min(calls, Math.ceil(leastCalls / count)),
          budget: (budget - spent.timing) / (isLast ? 1 : count - session),
          settle: 0,
          seed,
          resolution,
          ...(together > 0 ? { together } : {}),
        },
        {
          ...watch,
          onProgress: (fraction) => watch.onProgress((session + fraction) / count),
        },
      );
      spent.timing += watch.clock.now() - loaded;
      for (const [index, model] of able.entries()) {
        const durations = timed.durations[index] ?? null;
        if (durations === null) failed.set(model, timed.problems);
        else parts[models.indexOf(model)]?.push(durations);
      }
      warm = Math.max(warm, timed.warmUp);
      together = timed.together;
      rounds.push(Math.max(0, ...timed.durations.map((durations) => durations?.length ?? 0)));
      made += rounds.at(-1) ?? 0;
    } finally {
      await Promise.all(fresh.map(({ scorer }) => scorer.release()));
    }
    if (failed.size === models.length) break;
  }
  return {
    warmUp: warm,
    together,
    durations: models.map((model, index) => (failed.has(model) ? null : joined(parts[index] ?? []))),
    sessions: rounds,
    coldStarts: starts.map((each) => (each.length === 0 ? null : medians(each))),
    problems: [...failed.values()].flat(),
  };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

function medians(starts: readonly ColdStart[]): ColdStart {
  const median = (of: (start: ColdStart) => number) => orderStatistic(Float64Array.from(starts, of), 0.5);
  return { load: median(({ load }) => load), firstCall: median(({ firstCall }) => firstCall) };
}
