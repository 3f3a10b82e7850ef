import { expect, test } from 'vitest';
import type { RunEvent } from '../shared/pipeline/progress';
import { printProgress } from './print-progress';

const started: RunEvent = { type: 'stage-started', stage: 'load' };
const ended: RunEvent = {
  type: 'stage-ended',
  record: { id: 'load', title: 'Load', status: 'done', duration_ms: 1500, rows: 7, summary: 'from 1 file' },
};

function progressed(fraction: number, note: string | null = null): RunEvent {
  return { type: 'stage-progress', stage: 'load', fraction, overall: 0, rows: fraction * 1000, note };
}

function recorder(isTTY: boolean, columns = 60) {
  const output = {
    isTTY,
    columns,
    text: '',
    write(text: string) {
      output.text += text;
    },
  };
  return output;
}

test('a pipe gets one plain line for each stage', () => {
  const output = recorder(false);
  const progress = printProgress(output, () => 0);
  for (const event of [started, progressed(0.1), progressed(0.9), ended]) progress.onEvent(event);
  progress.end({ erase: true });
  expect(output.text).toMatch(/^Load +done {2}1\.5 s {2}from 1 file\n$/);
});

test('a pipe hears of a long stage every ten seconds', () => {
  const output = recorder(false);
  let now = 0;
  const progress = printProgress(output, () => now);
  progress.onEvent(started);
  for (now = 1000; now <= 25_000; now += 1000) progress.onEvent(progressed(now / 50_000));
  expect(output.text.split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual([
    'Load 20% 200 rows',
    'Load 40% 400 rows',
    '',
  ]);
});

test('a terminal gets one line that is drawn again, no wider than it', () => {
  const output = recorder(true, 40);
  let now = 0;
  const progress = printProgress(output, () => now);
  for (const event of [started, progressed(0.1), progressed(0.2)]) progress.onEvent(event);
  now = 100;
  progress.onEvent(progressed(0.5, 'a note that is far too long for this terminal\u001b[31m'));
  progress.onEvent(ended);
  const drawn = output.text.split('\r\u001b[2K').slice(1);
  expect(drawn.map((line) => line.replace(/ +/g, ' '))).toEqual([
    'Load ...',
    'Load 50% 500 rows a n',
    'Load done 1.5 s from 1\n',
  ]);
  expect(Math.max(...drawn.map((line) => line.trimEnd().length))).toBeLessThan(40);
});

test('the lines of a terminal are taken back when the report follows', () => {
  const output = recorder(true);
  const progress = printProgress(output, () => 0);
  for (const event of [started, ended, started, ended]) progress.onEvent(event);
  progress.end({ erase: true });
  expect(output.text.endsWith('\u001b[2A\u001b[J')).toBe(true);
});
