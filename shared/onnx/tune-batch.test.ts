import { describe, expect, it } from 'vitest';
import { tuneBatch } from './tune-batch';

/** Takes `perCall` + `perRow(size)` milliseconds of a clock that stands still otherwise. */
function subject(cost: (rows: number) => number, more: { features?: number; dependsOnBatch?: boolean } = {}) {
  let now = 1000;
  const tried: number[] = [];
  const call = async (from: number, to: number) => {
    tried.push(to - from);
    now += cost(to - from);
    return new Float64Array(to - from);
  };
  const scorer = {
    gives: 'scores' as const,
    width: 1,
    features: Array.from({ length: more.features ?? 3 }, (_, at) => `x${at}`),
    dependsOnBatch: more.dependsOnBatch ?? false,
    score: (_: unknown, from: number, to: number) => call(from, to),
    labels: async () => [],
  };
  return { scorer, tried, clock: { now: () => now } };
}

const readRows = async (rows: number) => ({ rows: Math.min(rows, 100_000), columns: {} });

describe('tuneBatch', () => {
  it.each<[string, (rows: number) => number, number]>([
    ['a call that costs much', (rows) => 5 + rows * 1e-4, 65_536],
    ['rows that all cost the same', (rows) => rows * 1e-4, 1024],
    ['rows that cost more where there are many', (rows) => 1 + rows * (rows > 5000 ? 1e-3 : 1e-4), 4096],
    ['hardly anything', () => 0, 65_536],
  ])('%s', async (_, cost, size) => {
    const { scorer, clock } = subject(cost);
    expect(await tuneBatch(scorer, 1e6, { clock, readRows })).toBe(size);
  });

  it('takes about 0.3 s, however slow the model', async () => {
    for (const perRow of [1e-4, 1e-3, 1e-2, 0.05]) {
      const { scorer, clock, tried } = subject((rows) => rows * perRow);
      const start = clock.now();
      await tuneBatch(scorer, 1e6, { clock, readRows });
      // Two calls of the first size are always made.
      expect(clock.now() - start).toBeLessThan(Math.max(350, 2.1 * 1024 * perRow));
      expect(tried[0]).toBe(1024);
    }
  });

  it('takes no size with which a score gets other bits', async () => {
    const { scorer, clock } = subject((rows) => 5 + rows * 1e-4);
    const score = async (_: unknown, from: number, to: number) => {
      const scores = await scorer.score(_, from, to);
      return scores.map((_score, at) => (from + at >= 15_000 && to - from > 4096 ? 0.1 + 0.2 : 0.3));
    };
    expect(await tuneBatch({ ...scorer, score }, 1e6, { clock, readRows })).toBe(4096);
  });

  it('leaves the first call of each size out', async () => {
    let first = true;
    const { scorer, clock } = subject((rows) => {
      const slow = first && rows === 65_536;
      if (slow) first = false;
      return slow ? 50 : 1 + rows * 1e-5;
    });
    expect(await tuneBatch(scorer, 1e6, { clock, readRows })).toBe(65_536);
  });

  it('tries no more rows than there are, nor than memory holds', async () => {
    const { scorer, clock, tried } = subject(() => 1);
    expect(await tuneBatch(scorer, 5000, { clock, readRows })).toBe(4096);
    expect(Math.max(...tried)).toBe(4096);
    const wide = subject(() => 1, { features: 2000 });
    expect(await tuneBatch(wide.scorer, 1e6, { clock: wide.clock, readRows })).toBe(4096);
  });

  it('measures nothing where there is nothing to choose', async () => {
    const few = subject(() => 1);
    expect(await tuneBatch(few.scorer, 900, { clock: few.clock, readRows })).toBe(1024);
    const fixed = subject(() => 1, { dependsOnBatch: true });
    expect(await tuneBatch(fixed.scorer, 1e6, { clock: fixed.clock, readRows })).toBe(1024);
    expect([...few.tried, ...fixed.tried]).toEqual([]);
  });
});
