import { expect, test } from 'vitest';
import type { RunEvent } from '../../shared/pipeline/progress';
import { atIntervals, throttled } from './event-throttle';

const progress = (fraction: number): RunEvent => ({
  type: 'stage-progress',
  stage: 'load',
  fraction,
  overall: fraction,
  rows: null,
  note: null,
});

test('progress comes at most every 50 ms, starts and ends always', () => {
  const sent: RunEvent[] = [];
  let now = 0;
  const send = throttled(
    (event) => sent.push(event),
    () => now,
  );
  const started: RunEvent = { type: 'stage-started', stage: 'load' };
  send(started);
  for (now = 0; now < 200; now++) send(progress(now));
  send({ type: 'stage-started', stage: 'validate' });
  send(progress(0.5));
  expect(sent).toEqual([
    started,
    progress(0),
    progress(50),
    progress(100),
    progress(150),
    { type: 'stage-started', stage: 'validate' },
    progress(0.5),
  ]);
});

test('passes on what comes at intervals, and drops what comes between', () => {
  let now = 0;
  const sent: number[] = [];
  const send = atIntervals(
    (value: number) => sent.push(value),
    () => now,
  );
  for (now = 0; now < 200; now += 10) send(now);
  expect(sent).toEqual([0, 50, 100, 150]);
});
