import { expect, test } from 'vitest';
import { ownWords, startRequest } from './start-arguments';

test.each([
  [[], null],
  [['--no-sandbox', '--user-data-dir=/tmp/x'], null],
  [['gate.assay.yaml'], { kind: 'file', path: 'gate.assay.yaml' }],
  [['--no-sandbox', 'run.json', '--flag'], { kind: 'file', path: 'run.json' }],
  [['--example', 'subtle'], { kind: 'example', id: 'subtle' }],
  [['--example=subtle', 'gate.assay.yaml'], { kind: 'example', id: 'subtle' }],
  [['--example'], null],
])('%j', (words, asked) => {
  expect(startRequest(words)).toEqual(asked);
});

test.each([
  [['/opt/assay/assay', 'gate.assay.yaml'], ['gate.assay.yaml']],
  [['/node_modules/electron', '/work/assay', 'gate.assay.yaml'], ['gate.assay.yaml']],
  [
    ['/node_modules/electron', '--inspect=0', '-r', 'loader.js', '/work/assay', '--example', 'a'],
    ['--example', 'a'],
  ],
])('the own words of %j', (argv, words) => {
  expect(ownWords(argv, '/work/assay')).toEqual(words);
});
