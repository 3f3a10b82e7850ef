import { describe, expect, test } from 'vitest';
import { CancelledError } from '../pipeline/cancelled';
import { type Chunk, chunkSize, dispatchChunks } from './chunk-dispatcher';

const calm = { signal: { aborted: false }, onProgress: () => {} };

describe('chunkSize', () => {
  test.each([
    ['few rows: a fair share for each thread', 1000, 2000, 2, 124],
    ['many rows: what is bearable', 1000, 400_000, 2, 8],
    ['very many rows: one walk over them', 1000, 10_000_000, 2, 4],
    ['fewer replicates than threads', 3, 10, 8, 4],
    ['no rows', 1000, 0, 1, 248],
  ])('%s', (_, replicates, work, threads, expected) => {
    expect(chunkSize(replicates, work, threads)).toBe(expected);
  });
});

describe('dispatchChunks', () => {
  test('hands out every number once; whoever comes free takes the next', async () => {
    const taken: (Chunk & { by: string })[] = [];
    const taker = (by: string, turns: number) => async (chunk: Chunk) => {
      taken.push({ ...chunk, by });
      for (let turn = 0; turn < turns; turn++) await null;
    };
    const progress: number[] = [];
    await dispatchChunks(25, 10, [taker('slow', 50), taker('fast', 1)], {
      ...calm,
      onProgress: (fraction) => progress.push(fraction),
    });
    expect(taken).toEqual([
      { from: 0, to: 10, by: 'slow' },
      { from: 10, to: 20, by: 'fast' },
      { from: 20, to: 25, by: 'fast' },
    ]);
    expect(progress).toEqual([0.4, 0.6, 1]);
  });

  test('nothing to do is done', async () => {
    await dispatchChunks(0, 10, [async () => expect.unreachable()], calm);
  });

  test('a failure stops all handing out', async () => {
    const taken: number[] = [];
    const good = async ({ from }: Chunk) => {
      taken.push(from);
      await null;
    };
    const bad = async () => {
      throw new Error('broken');
    };
    await expect(dispatchChunks(1000, 1, [good, bad], calm)).rejects.toThrow('broken');
    expect(taken.length).toBeLessThan(10);
  });

  test('a signal stops it at the end of the next chunk, and before the first', async () => {
    const signal = { aborted: false };
    const taken: number[] = [];
    const taker = async ({ from }: Chunk) => {
      taken.push(from);
      signal.aborted = from === 3;
    };
    await expect(dispatchChunks(1000, 1, [taker], { ...calm, signal })).rejects.toThrow(CancelledError);
    expect(taken).toEqual([0, 1, 2, 3]);
    signal.aborted = true;
    await expect(dispatchChunks(1000, 1, [taker], { ...calm, signal })).rejects.toThrow(CancelledError);
    expect(taken).toHaveLength(4);
  });
});
