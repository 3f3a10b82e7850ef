import { expect, it } from 'vitest';
import { sampleRun } from '../../session/sample-run';
import { shownTabs, tabCounts } from './result-tabs';

it('leaves out the tabs of models where the gate judges data alone', () => {
  const { models, ...alone } = sampleRun.gate.spec;
  expect(models).toBeDefined();
  expect(shownTabs(sampleRun).map(({ id }) => id)).toContain('performance');
  expect(shownTabs({ gate: { ...sampleRun.gate, spec: alone } }).map(({ id }) => id)).toEqual([
    'verdict',
    'data',
    'run-info',
    'json',
  ]);
});

it('counts failures where they are shown, and warnings apart from them', () => {
  const [rule] = sampleRun.rules;
  const [, failed] = sampleRun.checks;
  if (rule === undefined || failed === undefined) throw new Error('the sample has no rule');
  const document = {
    checks: [failed, { ...failed, severity: 'info' as const }],
    rules: [
      ...sampleRun.rules,
      { ...rule, kind: 'drift', subject: 'age', status: 'fail' as const },
      { ...rule, kind: 'unit_change', subject: 'age', status: 'fail' as const, severity: 'warning' as const },
    ],
  };
  expect(tabCounts(document, 'data')).toEqual({ failed: 2, undecided: 0, warnings: 2 });
  expect(tabCounts(document, 'verdict')).toEqual({ failed: 3, undecided: 1, warnings: 1 });
  expect(tabCounts(document, 'performance')).toEqual({ failed: 1, undecided: 0, warnings: 0 });
  expect(tabCounts(document, 'subgroups')).toEqual({ failed: 1, undecided: 1, warnings: 0 });
  expect(tabCounts(document, 'json')).toEqual({ failed: 0, undecided: 0, warnings: 0 });
});
