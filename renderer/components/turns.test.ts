import { expect, it } from 'vitest';
import { createTurns } from './turns';

/** Turns whose pauses end when `step` is called. */
function stepped() {
  const pauses: (() => void)[] = [];
  const takeTurn = createTurns((resume) => pauses.push(resume));
  return { takeTurn, step: () => pauses.shift()?.(), pausing: () => pauses.length };
}

it('does one job a turn, in order, and rests when there is none', () => {
  const { takeTurn, step, pausing } = stepped();
  const done: string[] = [];
  takeTurn(() => done.push('a'));
  takeTurn(() => done.push('b'));
  expect(done).toEqual([]);
  step();
  expect(done).toEqual(['a']);
  step();
  expect(done).toEqual(['a', 'b']);
  step();
  expect(pausing()).toBe(0);
  takeTurn(() => done.push('c'));
  step();
  expect(done).toEqual(['a', 'b', 'c']);
});

it('forgets a job that was taken back', () => {
  const { takeTurn, step } = stepped();
  const done: string[] = [];
  const takeBack = takeTurn(() => done.push('a'));
  takeTurn(() => done.push('b'));
  takeBack();
  step();
  step();
  expect(done).toEqual(['b']);
});

it('goes on after a job that threw', () => {
  const { takeTurn, step } = stepped();
  const done: string[] = [];
  takeTurn(() => {
    throw new Error('broken');
  });
  takeTurn(() => done.push('b'));
  expect(step).toThrow('broken');
  step();
  expect(done).toEqual(['b']);
});
