import { expect, it } from 'vitest';
import { type CoverageCell, coverageOf } from './reference/coverage';

const cell: CoverageCell = {
  n: 500,
  prevalence: 0.5,
  draws: 120,
  replicates: 150,
  method: 'percentile',
  seed: 4,
};

/** Of 120 draws 95% are 114; 3.3 standard deviations are 8. */
const [fewest, most] = [106, 119];

it.each(['percentile', 'bca'] as const)(
  '%s intervals of 95 in 100 hold the truth about as often',
  async (method) => {
    for (const { figure, given, covered } of await coverageOf({ ...cell, method })) {
      expect(given, figure).toBe(120);
      expect(covered, figure).toBeGreaterThanOrEqual(fewest);
      expect(covered, figure).toBeLessThanOrEqual(most);
    }
  },
);

it('says that positives are too few', async () => {
  const found = await coverageOf({ ...cell, prevalence: 0.005, draws: 20 });
  for (const { given, reason } of found) {
    expect(given).toBe(0);
    expect(reason).toMatch(/at least (10|50) are needed|undefined/);
  }
});
