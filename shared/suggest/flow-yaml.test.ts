import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { commentText, countValues, flowYaml, wrappedYaml } from './flow-yaml';

const texts = [
  ...['plain', 'two words', 'data/a-b_c.parquet', '../up/x.parquet', '/abs/x.parquet', 'x', ''],
  ...[
    'true',
    'No',
    'null',
    '~',
    '12',
    '1e3',
    '0x1F',
    '1.5',
    '.inf',
    '.nan',
    '2024-12-31',
    '2024-12-31T10:00:00Z',
  ],
  ...[
    'a: b',
    'a #b',
    '- a',
    '? a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '{a}',
    '[a]',
    'a,b',
    "it's",
    '"a"',
  ],
  ...[
    'tab\there',
    'line\nbreak',
    'back\\slash',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ufffd',
    '\u0000',
    '\ud800',
    '👩‍💻',
    'α',
    ' a ',
  ],
];

it.each(texts)('%j reads back as the same text', (text) => {
  const line = flowYaml({ [text]: text, list: [text, 1] });
  expect(line).not.toMatch(/[\n\r\0\u0085\u2028\ufffd]/);
  expect(parse(`- ${line}`)).toEqual([{ [text]: text, list: [text, 1] }]);
});

it.each([0, -1, 1.5, 1e21, 1e-7, -2.5e300, 123456789])('%d reads back as the same number', (value) => {
  expect(parse(flowYaml([value]))).toEqual([value]);
});

it('writes maps and lists on one line, and leaves out what is undefined', () => {
  expect(flowYaml({ type: 'a', ranges: [[1, null], []], of: undefined, yes: true, none: {} })).toBe(
    '{ type: a, ranges: [[1, null], []], "yes": true, none: {} }',
  );
});

it('wraps lists that are too long for one line, and reads back the same', () => {
  const map = {
    type: 'a',
    names: Array.from({ length: 50 }, (_, index) => `a, "name" ${index}`),
    none: undefined,
  };
  const lines = wrappedYaml(map, 80);
  expect(lines.every((line) => line.length <= 90)).toBe(true);
  expect(parse(lines.join('\n'))).toEqual([{ type: 'a', names: map.names }]);
});

it('keeps comments on their line', () => {
  expect(commentText('a\nb: c\u2028d')).toBe('a b: c d');
});

it('counts values as the parser does', () => {
  expect(countValues({ type: 'a', ranges: [[1, null]], left: undefined })).toBe(6);
});
