import { describe, expect, it } from 'vitest';
import { powerGate, simulateGates, statedEffect } from './reference/power';

const draws = 300;
/** Three standard errors of a share of the draws. */
const noise = (share: number) => 3 * Math.sqrt((share * (1 - share)) / draws);
const part = { rowsOfPart: 600, prevalence: 0.3, seed: 5 };

describe('a gate that decides on intervals', () => {
  it('seldom fails where nothing changed, and mostly where the regression is the one it states to detect', async () => {
    const gates = {
      interval: powerGate(0.01, false, { decide_on: 'interval' }),
      strict: powerGate(0, false, { decide_on: 'interval' }),
      point: powerGate(0, false, { decide_on: 'point' }),
    };
    const same = await simulateGates({ ...part, drops: [0], draws }, gates);
    expect(same.strict.fail / draws).toBeLessThan(0.05 + noise(0.05));
    expect(same.interval.fail).toBeLessThanOrEqual(same.strict.fail);
    expect(same.point.fail / draws).toBeGreaterThan(0.4);
    const effect = (await statedEffect(part, 0.01, 0.8)) as number;
    const worse = await simulateGates({ ...part, drops: [0.01 + effect], draws }, gates);
    expect(worse.interval.fail / draws).toBeGreaterThan(0.8 - noise(0.8));
  });

  it('adjusting for many subgroups keeps what one alone would keep', async () => {
    const scenario = { ...part, rowsOfPart: 300, drops: Array.from({ length: 12 }, () => 0), draws: 150 };
    const gate = (multiple_testing: 'none' | 'holm') =>
      powerGate(0, true, { decide_on: 'interval', multiple_testing });
    const found = await simulateGates(scenario, { none: gate('none'), holm: gate('holm') });
    expect(found.none.fail / scenario.draws).toBeGreaterThan(0.12);
    expect(found.holm.fail / scenario.draws).toBeLessThan(
      0.05 + 3 * Math.sqrt((0.05 * 0.95) / scenario.draws),
    );
  });
});
