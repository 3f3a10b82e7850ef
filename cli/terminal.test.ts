import { expect, test } from 'vitest';
import { paintFor, printable } from './terminal';
import { textTable } from './text-table';

test('control and direction characters are shown, not sent', () => {
  expect(printable('a\u001b]8;;x\u0007b\u202ec\nd é 日本')).toBe(
    'a\\u{1b}]8;;x\\u{7}b\\u{202e}c\\u{a}d é 日本',
  );
});

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
])('terminal %s with %j is coloured: %s', (isTTY, environment, coloured) => {
  const paint = paintFor({ isTTY, write() {} }, environment);
  expect(paint('red', 'x') !== 'x').toBe(coloured);
});

test('a table aligns left and right and leaves no space at the end', () => {
  const row = (name: string, value: string, last: string) => [
    { text: name },
    { text: value, align: 'right' as const },
    { text: last },
  ];
  expect(textTable([row('a', '1', ''), row('long name', '1,000', 'x\ny')])).toEqual([
    '  a              1',
    '  long name  1,000  x\\u{a}y',
  ]);
  expect(textTable([])).toEqual([]);
});
