import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.endsWith('_pb.ts'));
const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length;

it('half of the source files have at most 90 lines', () => {
  const sizes = sources.map(lines).sort((left, right) => left - right);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(90);
});

it('no source file has more than 300 lines', () => {
  expect(sources.filter((file) => lines(file) > 300)).toEqual([]);
});
