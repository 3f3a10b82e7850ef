import { expect, it } from 'vitest';
import { describeProblem } from '../problem';
import { parseGate } from './parse';
import { badMetrics } from './testing/bad-metrics';
import { badModels } from './testing/bad-models';
import { badParts } from './testing/bad-parts';
import { badRules } from './testing/bad-rules';
import { badSettings } from './testing/bad-settings';
import { good } from './testing/edited-gates';

const bad = { ...badParts, ...badModels, ...badMetrics, ...badRules, ...badSettings };

it('says of each bad gate what is wrong, where, and how to mend it', async () => {
  const told = Object.entries(bad).map(([name, text]) => {
    const parsed = parseGate(text, 'gate.yaml');
    if (parsed.ok) throw new Error(`${name} was taken for a gate`);
    return `# ${name}\n${parsed.problems.map(describeProblem).join('\n')}\n`;
  });
  await expect(told.join('\n')).toMatchFileSnapshot('bad-gates.snapshot.txt');
});

it('has a good gate to start from', () => {
  expect(parseGate(good, 'gate.yaml')).toMatchObject({ ok: true });
});

it.each(Object.entries(bad))('%s: every problem has its place', (_name, text) => {
  const parsed = parseGate(text, 'gate.yaml');
  if (parsed.ok) throw new Error('taken for a gate');
  const lines = text.split('\n').length;
  for (const { where, mend, kind } of parsed.problems) {
    expect(where.file).toBe('gate.yaml');
    expect(where.line).toBeGreaterThanOrEqual(1);
    expect(where.line).toBeLessThanOrEqual(lines);
    expect(where.column).toBeGreaterThanOrEqual(1);
    expect(mend).not.toBe('');
    if (kind === 'gate-invalid' && text !== bad['a list'] && text !== bad['a text'])
      expect(where.field).toBeTruthy();
  }
});
