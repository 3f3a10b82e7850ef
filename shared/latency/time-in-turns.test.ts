import { describe, expect, it } from 'vitest';
import { CancelledError } from '../pipeline/cancelled';
import { raise } from '../problem';
import { callsTogether, clockResolution } from './clock-resolution';
import { timeInTurns } from './time-in-turns';
import { turnOrder } from './turn-order';

/** A clock that goes on only when somebody works. */
function workshop() {
  let now = 0;
  return {
    work: async (milliseconds: number) => {
      now += milliseconds;
    },
    watch: {
      clock: { now: () => now, timestamp: () => '' },
      signal: { aborted: false },
      onProgress: (_: number) => {},
    },
  };
}

const turns = { rounds: 100, atLeast: 5, budget: 1e9, together: 1, settle: 0, seed: 1 };

describe('turns', () => {
  it('give each the same part of every place', () => {
    const orders = Array.from({ length: 3000 }, (_, round) => turnOrder(3, 9, round));
    expect(new Set(orders.map(String)).size).toBe(6);
    for (const place of [0, 1, 2]) {
      for (const model of [0, 1, 2]) {
        const times = orders.filter((order) => order[place] === model).length;
        expect(Math.abs(times - 1000)).toBeLessThan(110);
      }
    }
    expect(orders.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, round) => turnOrder(3, 9, round)));
  });

  it('time every call of a round with the same round number', async () => {
    const { work, watch } = workshop();
    const rounds: number[][] = [[], []];
    const calls = rounds.map((seen, index) => (round: number) => {
      seen.push(round);
      return work(index + 1 + round / 1000);
    });
    const timed = await timeInTurns(calls, { ...turns, firstRound: 40 }, watch);
    expect(rounds[0]).toEqual(Array.from({ length: 100 }, (_, round) => 40 + round));
    expect(rounds[1]).toEqual(rounds[0]);
    const [first, second] = timed.map((one) => ('durations' in one ? one.durations : new Float64Array()));
    expect(first?.[7]).toBeCloseTo(1.047, 6);
    expect(second?.[7]).toBeCloseTo(2.047, 6);
  });

  it('end when the budget is spent, but not before the least', async () => {
    const { work, watch } = workshop();
    const seen: number[] = [];
    const onProgress = (fraction: number) => seen.push(fraction);
    const timed = await timeInTurns([() => work(10)], { ...turns, budget: 95 }, { ...watch, onProgress });
    expect(timed[0]).toEqual({ durations: new Float64Array(10).fill(10) });
    expect(seen).toEqual([...seen].sort((left, right) => left - right));
    const slow = await timeInTurns([() => work(1000)], { ...turns, budget: 95 }, watch);
    expect(slow[0]).toEqual({ durations: new Float64Array(5).fill(1000) });
  });

  it('go on without what fails', async () => {
    const { work, watch } = workshop();
    const failing = async (round: number) => {
      await work(1);
      if (round === 30) raise('model-failed', 'it broke', {}, 'mend it');
    };
    const timed = await timeInTurns([failing, () => work(2)], turns, watch);
    expect(timed[0]).toMatchObject({ problems: [{ kind: 'model-failed', message: 'it broke' }] });
    expect(timed[1]).toEqual({ durations: new Float64Array(100).fill(2) });
  });

  it('are cancelled between two calls', async () => {
    const { watch } = workshop();
    let calls = 0;
    const call = async () => {
      calls += 1;
      if (calls === 7) watch.signal.aborted = true;
    };
    await expect(timeInTurns([call, call], turns, watch)).rejects.toBeInstanceOf(CancelledError);
    expect(calls).toBe(7);
  });

  it('begin with calls that are not timed', async () => {
    const { work, watch } = workshop();
    let latest = -1;
    const calls = [0, 1].map((model) => () => {
      const duration = latest === model ? 1 : 5;
      latest = model;
      return work(duration);
    });
    const settled = await timeInTurns(calls, { ...turns, settle: 1 }, watch);
    expect(settled).toEqual(calls.map(() => ({ durations: new Float64Array(100).fill(1) })));
  });

  it('time calls together that the clock cannot tell apart', async () => {
    const { work, watch } = workshop();
    const timed = await timeInTurns([() => work(0.25)], { ...turns, together: 8 }, watch);
    expect(timed[0]).toEqual({ durations: new Float64Array(100).fill(0.25) });
  });
});

describe('the clock', () => {
  it('is as fine as its smallest step', () => {
    let reads = 0;
    const coarse = () => Math.floor(reads++ / 7) * 0.1;
    expect(clockResolution({ now: coarse, timestamp: () => '' })).toBeCloseTo(0.1, 9);
    expect(clockResolution({ now: () => 5, timestamp: () => '' })).toBe(0);
    expect(clockResolution({ now: () => performance.now(), timestamp: () => '' })).toBeLessThan(0.01);
  });

  it.each([
    [1, 0.005, 1],
    [0.1, 0.005, 1],
    [0.04, 0.005, 3],
    [0.1, 0.1, 20],
    [0, 0.1, 1000],
    [0.05, 0, 1],
  ])('a call of %d ms on a clock of %d ms is timed with %i together', (duration, resolution, together) => {
    expect(callsTogether(duration, resolution)).toBe(together);
  });
});
