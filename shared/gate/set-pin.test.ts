import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../problem';
import { type Pin, withPin } from './set-pin';

const pin: Pin = { path: 'data/eval.parquet', sha256: 'a'.repeat(64), content_sha256: 'c'.repeat(64) };
const [a, c] = [pin.sha256, pin.content_sha256];
const old = '0123456789abcdef'.repeat(4);

const gate = (data: string) => `# a comment
assay: 1
name:   Eval   # spaced

data: # files
${data}
rules: []   # none
expectations: [{type: expect_column_to_exist,
   column: "x",   dataset: eval}]
`;
const pinned = (data: string, change: Partial<Pin> = {}) =>
  withPin(gate(data), 'gate.yaml', 'eval', { ...pin, ...change });

describe('only the pin is written', () => {
  test.each([
    [
      'a path alone',
      '  eval: data/eval.parquet # measured',
      `  eval: # measured\n    path: data/eval.parquet\n    sha256: ${a}\n    content_sha256: ${c}`,
    ],
    [
      'a quoted path, deeper',
      '      "eval":    "data/eval.parquet"\n      train: t.parquet',
      `      "eval":\n        path: data/eval.parquet\n        sha256: ${a}\n        content_sha256: ${c}\n      train: t.parquet`,
    ],
    [
      'a map',
      `  eval:\n    path: data/eval.parquet   # here\n    sha256: ${old} # another file stops the run\n  train: t.parquet`,
      `  eval:\n    path: data/eval.parquet   # here\n    sha256: ${a} # another file stops the run\n    content_sha256: ${c}\n  train: t.parquet`,
    ],
    [
      'a map with all of it, and a blank line',
      `  eval:\n    content_sha256: ${old}\n\n    sha256: '${old}'\n    path: other.parquet\n  # the end`,
      `  eval:\n    content_sha256: ${c}\n\n    sha256: ${a}\n    path: data/eval.parquet\n  # the end`,
    ],
    [
      'a map in braces',
      `  eval: {path: data/eval.parquet, sha256: ${old}}  # c`,
      `  eval: {path: data/eval.parquet, sha256: ${a}, content_sha256: ${c}}  # c`,
    ],
    [
      'a path in braces',
      '  { train: t.parquet, eval: data/eval.parquet }',
      `  { train: t.parquet, eval: { path: data/eval.parquet, sha256: ${a}, content_sha256: ${c} } }`,
    ],
  ])('%s', (_name, before, after) => {
    expect(pinned(before)).toBe(gate(after));
    expect(withPin(gate(before).replaceAll('\n', '\r\n'), 'gate.yaml', 'eval', pin)).toBe(
      gate(after).replaceAll('\n', '\r\n'),
    );
  });

  test('a gate in JSON', () => {
    const json = (data: object, indent: number) =>
      JSON.stringify(
        {
          assay: 1,
          name: 'J',
          data,
          expectations: [{ type: 'expect_column_to_exist', column: 'x', dataset: 'eval' }],
        },
        null,
        indent,
      );
    for (const indent of [0, 2]) {
      const map = json({ eval: { path: pin.path, sha256: old } }, indent);
      const written = withPin(map, 'gate.json', 'eval', pin);
      if (indent > 0) expect(written).toBe(json({ eval: pin }, indent));
      expect(JSON.parse(written).data).toEqual({ eval: pin });
      expect(JSON.parse(withPin(json({ eval: pin.path }, indent), 'g', 'eval', pin)).data).toEqual({
        eval: pin,
      });
    }
  });

  test('another path, whatever is in it', () => {
    for (const path of [
      'a b/ü #1.parquet',
      'x: y.parquet',
      '1e3',
      '007',
      'true',
      '~',
      "it's.parquet",
      'a"b',
    ]) {
      for (const data of [
        '  eval: old.parquet',
        '  { eval: old.parquet }',
        `  eval:\n    path: "old"\n    sha256: ${old}`,
      ])
        expect(pinned(data, { path })).toContain('sha256: aaa');
    }
  });

  test('the example', () => {
    const text = readFileSync('examples/fraud/healthy.assay.yaml', 'utf8');
    const lines = withPin(text, 'healthy', 'eval', pin).split('\n');
    expect(lines.filter((line) => !text.includes(line))).toEqual([
      `    sha256: ${a}`,
      `    content_sha256: ${c}`,
    ]);
    const train = withPin(text, 'healthy', 'train', { ...pin, path: 'data/train.parquet' });
    expect(train.split('\n').length).toBe(text.split('\n').length + 3);
  });
});

test.each([
  ['an alias', '  reference: &same data/eval.parquet\n  eval: *same'],
  ['a data set that is not named', '  train: data/eval.parquet\n  reference: r.parquet'],
])('%s is left to the user', (_name, data) => {
  const text = gate(data).replace('dataset: eval', 'dataset: reference');
  expect(() => withPin(text, 'gate.yaml', 'eval', pin)).toThrow(ProblemError);
});
