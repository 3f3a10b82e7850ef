import { expect, test } from 'vitest';
import { createMemoryScoreCache } from './memory-score-cache';

const scoresOf = (length: number) => new Float64Array(length).fill(0.5);

test('gives back what was put in, and null for what was not', async () => {
  const cache = createMemoryScoreCache();
  const scores = scoresOf(3);
  await cache.put('a', scores);
  expect(await cache.get('a')).toBe(scores);
  expect(await cache.get('b')).toBeNull();
});

test('what was longest unused goes first when the memory is full', async () => {
  const cache = createMemoryScoreCache(8 * 30);
  await cache.put('a', scoresOf(10));
  await cache.put('b', scoresOf(10));
  await cache.put('c', scoresOf(10));
  await cache.get('a');
  await cache.put('d', scoresOf(15));
  expect(await cache.get('b')).toBeNull();
  expect(await cache.get('c')).toBeNull();
  expect((await cache.get('a'))?.length).toBe(10);
  expect((await cache.get('d'))?.length).toBe(15);
});

test('a key put in again counts once', async () => {
  const cache = createMemoryScoreCache(8 * 30);
  await cache.put('a', scoresOf(10));
  for (let time = 0; time < 5; time++) await cache.put('b', scoresOf(20));
  expect((await cache.get('a'))?.length).toBe(10);
  expect((await cache.get('b'))?.length).toBe(20);
});

test('scores larger than the limit are not kept and push nothing out', async () => {
  const cache = createMemoryScoreCache(8 * 10);
  await cache.put('a', scoresOf(10));
  await cache.put('b', scoresOf(11));
  expect(await cache.get('b')).toBeNull();
  expect((await cache.get('a'))?.length).toBe(10);
});
