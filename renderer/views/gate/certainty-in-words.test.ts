import { expect, it } from 'vitest';
import { costLines, decisionInWords, intervalsInWords, multipleTestingInWords } from './certainty-in-words';

it('says what decides, and what becomes of a rule that is not settled', () => {
  expect(decisionInWords({ decide_on: 'point', on_inconclusive: 'fail' })).toBe(
    'on the measured value, whatever its interval',
  );
  expect(decisionInWords({ decide_on: 'interval', on_inconclusive: 'warn' })).toBe(
    'on the whole interval; one that it does not settle only warns',
  );
});

it('says how intervals are made', () => {
  const uncertainty = { confidence: 0.9, replicates: 2000, method: 'bca', seed: 7 } as const;
  expect(intervalsInWords({ uncertainty })).toBe(
    '90%, where no formula does by a bootstrap of 2,000 replicates (BCa, seed 7)',
  );
});

it('names the adjustment for many subgroups', () => {
  expect(multipleTestingInWords({ multiple_testing: 'holm' })).toContain('Holm');
  expect(multipleTestingInWords({ multiple_testing: 'none' })).not.toContain('adjusted');
});

it('tells what errors cost, by amount or by column, and leaves out what costs nothing', () => {
  const costs = { true_negative: 0, false_positive: 2.5, false_negative: 'amount', true_positive: -1 };
  expect(costLines({ costs })).toEqual([
    'a missed positive its amount',
    'a false alarm 2.5',
    'a found positive -1',
  ]);
  expect(costLines({ costs: undefined })).toEqual([]);
});
