import { expect, test } from 'vitest';
import { withSharedArrays } from './shared-arrays';

const isShared = ({ buffer }: ArrayBufferView) => buffer instanceof SharedArrayBuffer;

test('the same data, with every array in shared memory', () => {
  const data = {
    name: 'a',
    none: null,
    numbers: [1, 2],
    models: [{ scores: Float64Array.of(0.1, Number.NaN, -0), labels: Uint8Array.of(1, 0, 1) }],
    classes: Uint16Array.of(700),
  };
  const shared = withSharedArrays(data);
  expect(shared).toEqual(data);
  expect(
    [shared.models[0]?.scores, shared.models[0]?.labels, shared.classes].every((a) => a && isShared(a)),
  ).toBe(true);
  expect(isShared(data.classes)).toBe(false);
});

test('a part of an array brings that part alone', () => {
  const { part } = withSharedArrays({ part: Float64Array.of(1, 2, 3, 4).subarray(1, 3) });
  expect(part).toEqual(Float64Array.of(2, 3));
  expect(part.buffer.byteLength).toBe(16);
});

test('an array in several places is copied once, a shared one not at all', () => {
  const labels = Uint8Array.of(1, 0);
  const there = new Float64Array(new SharedArrayBuffer(16));
  const shared = withSharedArrays([{ labels }, { labels, there }] as const);
  expect(shared[0].labels).toBe(shared[1].labels);
  expect(shared[1].there).toBe(there);
});
