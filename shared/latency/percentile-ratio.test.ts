import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../statistics/normal-quantile';
import { uniform } from '../statistics/seeded-random';
import { percentileRatios } from './percentile-ratio';

const options = { level: 0.95, seed: 3, sessions: [50, 50, 50, 50] };

interface World {
  readonly rounds: number;
  readonly sessions: number;
  /** Standard deviations of the logarithm: of a call, of a session, and of what slows a whole round for both models. */
  readonly call: number;
  readonly session: number;
  readonly round: number;
}

/** Durations of two models in the same rounds, the first `ratio` times as slow. */
function measured(draw: number, ratio: number, { rounds, sessions, call, session, round }: World) {
  let drawn = 0;
  const factor = (deviation: number) =>
    Math.exp(deviation * normalQuantile(uniform(5, draw, drawn++) || Number.MIN_VALUE));
  const [sample, baseline] = [new Float64Array(rounds), new Float64Array(rounds)];
  let [own, other] = [1, 1];
  for (let at = 0; at < rounds; at++) {
    if (at % (rounds / sessions) === 0) [own, other] = [factor(session), factor(session)];
    const shared = factor(round);
    sample[at] = ratio * own * shared * factor(call);
    baseline[at] = other * shared * factor(call);
  }
  return { sample, baseline, sessions: Array<number>(sessions).fill(rounds / sessions) };
}

const quiet: World = { rounds: 200, sessions: 4, call: 0.05, session: 0, round: 0 };

describe('the ratio of percentiles', () => {
  it('of a sample to itself is 1 without doubt', () => {
    const { sample } = measured(1, 1, quiet);
    const ratios = percentileRatios(sample, sample, options);
    expect(ratios.p50).toEqual({ value: 1, low: 1, high: 1 });
    expect(ratios.p95).toEqual({ value: 1, low: 1, high: 1 });
  });

  it('is turned over with the samples', () => {
    const { sample, baseline } = measured(2, 1.3, quiet);
    const { p50 } = percentileRatios(sample, baseline, options);
    const turned = percentileRatios(baseline, sample, options).p50;
    expect((p50?.value ?? 0) * (turned?.value ?? 0)).toBeCloseTo(1, 12);
    expect((p50?.low ?? 0) * (turned?.high ?? 0)).toBeCloseTo(1, 2);
  });

  it('is the same for the same seed, and has other ends for another', () => {
    const { sample, baseline } = measured(3, 1.1, quiet);
    const first = percentileRatios(sample, baseline, options);
    expect(percentileRatios(sample, baseline, options)).toEqual(first);
    const other = percentileRatios(sample, baseline, { ...options, seed: 4 });
    expect(other.p50?.value).toBe(first.p50?.value);
    expect(other.p50).not.toEqual(first.p50);
  });

  it('has no interval where the percentile has none, nor below 20 rounds', () => {
    const { sample, baseline } = measured(4, 1.1, quiet);
    const { p95, p99 } = percentileRatios(sample, baseline, options);
    expect(p95?.low).not.toBeNull();
    expect(p99).toEqual({ value: expect.any(Number), low: null, high: null });
    const few = percentileRatios(sample.slice(0, 19), baseline.slice(0, 19), { ...options, sessions: [19] });
    expect(few.p50).toEqual({ value: expect.any(Number), low: null, high: null });
  });

  it('is absent where the clock saw no time pass for the baseline', () => {
    expect(percentileRatios(new Float64Array(200).fill(1), new Float64Array(200), options)).toEqual({});
  });

  it.each([
    ['calls that vary alone', { rounds: 50, sessions: 1, call: 0.1, session: 0, round: 0 }, 0.92],
    ['sessions that differ', { rounds: 200, sessions: 10, call: 0.06, session: 0.015, round: 0 }, 0.92],
    [
      'rounds that are slow for both',
      { rounds: 100, sessions: 5, call: 0.05, session: 0.01, round: 0.4 },
      0.92,
    ],
  ])('holds the true one as often as it says: %s', (_, world, least) => {
    const draws = 250;
    let held = 0;
    for (let draw = 0; draw < draws; draw++) {
      const { sample, baseline, sessions } = measured(100 + draw, 1.2, world);
      const { low, high } =
        percentileRatios(sample, baseline, { level: 0.95, seed: draw, sessions }).p50 ?? {};
      if (low != null && high != null && low <= 1.2 && 1.2 <= high) held += 1;
    }
    expect(held / draws).toBeGreaterThanOrEqual(least);
  });
});
