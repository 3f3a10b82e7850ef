import { describe, expect, it } from 'vitest';
import { detectTransform } from './detect';
import { factsOf } from './reference/base-facts';
import { bases } from './reference/bases';
import { planters, unknownFactors } from './reference/plants';
import { benignPair, seededRandom, snapshot, someRows } from './reference/snapshots';

const seed = 424_242;
const mostRows = 3000;

function detect(reference: Float64Array, current: Float64Array) {
  return detectTransform('value', { reference: reference.toSorted(), current: current.toSorted() });
}

describe('seeded snapshots', () => {
  it('raise no false alarm where nothing went wrong', () => {
    const alarms = Array.from({ length: 3 * bases.length }, (_, index) => {
      const base = bases[index % bases.length];
      if (base === undefined) return null;
      const { what, reference, current } = benignPair(base, seededRandom(seed, index), mostRows);
      const found = detect(reference, current);
      return found === null ? null : `${what}: ${found.sentence}`;
    });
    expect(alarms.length).toBeGreaterThan(100);
    expect(alarms.filter((alarm) => alarm !== null)).toEqual([]);
  });

  it('are not said to be in another unit for a factor that no unit has', () => {
    const scaled = bases.filter(({ drift }) => drift === 'amounts' || drift === 'counts');
    const alarms = unknownFactors.flatMap((factor, which) => {
      const random = seededRandom(seed, 5000 + which);
      const base = scaled[which % scaled.length];
      if (base === undefined) return [];
      const reference = snapshot(base, someRows(random, mostRows), random);
      const current = snapshot(base, someRows(random, mostRows), random).map((value) => value * factor);
      const found = detect(reference, current);
      return found === null ? [] : [`${base.id} x ${factor}: ${found.sentence}`];
    });
    expect(alarms).toEqual([]);
  });

  it('show each kind of planted transform', () => {
    const planted = new Map<string, number>();
    const failures: string[] = [];
    for (const [index, base] of bases.entries()) {
      const facts = factsOf(base);
      for (const [which, { plant: planter, times }] of planters.entries()) {
        for (let round = 0; round < (times > 1 ? 8 : 1); round++) {
          const random = seededRandom(seed, 10_000 + index * 1000 + which * 50 + round);
          const [n, m] = [someRows(random, mostRows), someRows(random, mostRows)];
          const plant = planter({ facts, n, m, random });
          if (plant === null || plant.hidden !== null) continue;
          const reference = snapshot(base, n, random);
          const current = plant.change(snapshot(base, m, random), random);
          const found = detect(reference, current);
          planted.set(plant.kind, (planted.get(plant.kind) ?? 0) + 1);
          if (found !== null && plant.isRight(found)) continue;
          failures.push(`${base.id}, ${n} and ${m} rows, ${plant.kind} ${plant.what}: ${found?.sentence}`);
        }
      }
    }
    expect(planted.size).toBe(planters.length);
    const total = [...planted.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(300);
    expect(failures.length / total, failures.join('\n')).toBeLessThan(0.01);
  });
});
