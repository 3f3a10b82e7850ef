import { expect, it } from 'vitest';
import { possiblePatterns } from './text-patterns';

const regexesOf = (length: number) =>
  possiblePatterns({
    first: 'A'.repeat(length),
    last: 'Z'.repeat(length),
    shortest: length,
    longest: length,
  }).map(({ regex }) => regex);

it('counts no more repetitions than the engine’s regular expressions know', () => {
  expect(regexesOf(1001).join()).not.toContain('{1001}');
  expect(regexesOf(8).join()).toContain('{8}');
});
