import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseGate } from '../shared/gate/parse';

const readme = readFileSync('README.md', 'utf8');

it('the gate in the README is one, and has at most 32 lines', () => {
  const [, gate = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(parseGate(gate, 'README.md')).toMatchObject({ ok: true });
  expect(gate.trim().split('\n').length).toBeLessThanOrEqual(32);
});

it('every file that the README links to is there', () => {
  const linked = [...readme.matchAll(/(?:\]\(|src(?:set)?=")([^)#"]+)[)"]/g)].map(([, file = '']) => file);
  for (const file of linked) expect(() => readFileSync(file), file).not.toThrow();
});
