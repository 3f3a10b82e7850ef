import { expect, it } from 'vitest';
import { excerpt, sourceLines } from './excerpt';
import { shortcutText } from './shortcut-text';

const text = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join('\n');
const numbers = (line: number) => excerpt(text, line).map(({ number }) => number);

it('shows five lines on either side, as far as there are any', () => {
  expect(numbers(10)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  expect(numbers(1)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(numbers(20)).toEqual([15, 16, 17, 18, 19, 20]);
});

it('shows nothing for a line that is not there', () => {
  expect(numbers(0)).toEqual([]);
  expect(numbers(21)).toEqual([]);
});

it('knows every way to end a line', () => {
  expect(sourceLines('a\r\nb\nc\rd').map((line) => line.text)).toEqual(['a', 'b', 'c', 'd']);
});

it('names shortcuts as the keyboard does', () => {
  expect(shortcutText('mod+shift+H', 'linux x64')).toBe('Ctrl+Shift+H');
  expect(shortcutText('mod+Enter', 'darwin arm64')).toBe('⌘↩');
});
