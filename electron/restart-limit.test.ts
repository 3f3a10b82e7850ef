import { expect, test } from 'vitest';
import { restartLimit } from './restart-limit';

test('three in a minute, then again when the first is a minute ago', () => {
  const mayRestart = restartLimit(3, 60_000);
  expect([0, 10_000, 20_000, 30_000, 59_999, 60_000, 60_001, 70_000].map(mayRestart)).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    false,
    true,
  ]);
});
