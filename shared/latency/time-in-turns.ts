import type { CancelSignal, Clock } from '../engines';
import { stopIfCancelled } from '../pipeline/cancelled';
import { type Problem, ProblemError } from '../problem';
import { turnOrder } from './turn-order';

/** Something whose calls are timed; `round` chooses the rows, the same for all that take part. */
export type Call = (round: number) => Promise<unknown>;

export interface Turns {
  readonly rounds: number;
  /** The number of the first round, 0 when left out. */
  readonly firstRound?: number;
  /** Made however long they take. */
  readonly atLeast: number;
  /** Rounds end early after this many milliseconds. */
  readonly budget: number;
  /** Calls in a row that are timed as one, their time divided by their number. */
  readonly together: number;
  /** Untimed calls at the start of each turn. */
  readonly settle: number;
  /** A whole number below 2^32: who goes first in which round. */
  readonly seed: number;
}

export interface Watch {
  readonly clock: Clock;
  readonly signal: CancelSignal;
  /** Of the rounds, or of the budget, whichever is nearer its end. */
  readonly onProgress: (fraction: number) => void;
}

/** The milliseconds of each round, [rounds made]; the problems of what failed, which then takes no further part. */
export type Timed = { readonly durations: Float64Array } | { readonly problems: readonly Problem[] };

/**
 * Times the calls in turns: in each round every one has its turn, in an order drawn anew, so that what slows the
 * machine for a while slows all alike and none gains from its place. Calls follow each other at once, never in parallel.
 */
export async function timeInTurns(
  calls: readonly Call[],
  turns: Turns,
  { clock, signal, onProgress }: Watch,
): Promise<Timed[]> {
  const { rounds, firstRound = 0, atLeast, budget, together, settle, seed } = turns;
  const durations = calls.map(() => new Float64Array(rounds));
  const failed = new Map<number, readonly Problem[]>();
  const startedAt = clock.now();
  let made = 0;
  for (; made < rounds && failed.size < calls.length; made++) {
    const spent = clock.now() - startedAt;
    if (made >= atLeast && spent > budget) break;
    onProgress(Math.min(1, Math.max(made / rounds, spent / budget)));
    for (const index of turnOrder(calls.length, seed, firstRound + made)) {
      stopIfCancelled(signal);
      if (failed.has(index)) continue;
      try {
        const call = calls[index] as Call;
        for (let untimed = 0; untimed < settle; untimed++) await call(firstRound + made);
        (durations[index] as Float64Array)[made] = await time(call, firstRound + made, together, clock);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        failed.set(index, error.problems);
      }
    }
  }
  return durations.map((all, index) => {
    const problems = failed.get(index);
    return problems === undefined ? { durations: all.slice(0, made) } : { problems };
  });
}

async function time(call: Call, round: number, together: number, clock: Clock): Promise<number> {
  const from = clock.now();
  for (let repeat = 0; repeat < together; repeat++) await call(round);
  return (clock.now() - from) / together;
}
