import { expect, it } from 'vitest';
import { renameData } from './rename-data';

const gate = (path: string) =>
  `# a comment\nassay: 1\ndata:\n  train: ${path} # what is checked\n  # eval: x\nexpectations:\n  - { a: b }\n`;

it.each([
  ['a.parquet', 'data/a.parquet', 'data/a.parquet'],
  ['"odd #name.parquet"', 'data/odd #name.parquet', '"data/odd #name.parquet"'],
])('changes the path alone: %s', (written, path, rewritten) => {
  expect(renameData(gate(written), path)).toBe(gate(rewritten));
});
