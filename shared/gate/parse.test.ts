import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem';
import { filesOfGate } from './files';
import { parseGate } from './parse';
import { gateSchema } from './schema';
import { isDeclaredBy } from './subgroup-ids';

const minimal = {
  assay: 1,
  name: 'Small',
  target: 'y',
  features: ['a'],
  data: { eval: 'eval.parquet' },
  models: { candidate: 'm.onnx' },
  rules: [{ metric: 'roc_auc', min: 0.9 }],
};

function parsed(text: string) {
  const result = parseGate(text, 'gate.yaml');
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

function problems(text: string): readonly Problem[] {
  const result = parseGate(text, 'gate.yaml');
  return result.ok ? [] : result.problems;
}

describe('a gate', () => {
  it('is the same from YAML, JSON, JSON with tabs, CRLF and a byte order mark', () => {
    const yaml = [
      'assay: 1',
      'name: Small',
      'target: y',
      'features: [a]',
      'data:',
      '  eval: eval.parquet',
      'models:',
      '  candidate: m.onnx',
      'rules:',
      '  - { metric: roc_auc, min: 0.9 }',
    ];
    const gate = parsed(JSON.stringify(minimal));
    expect(parsed(yaml.join('\n'))).toEqual(gate);
    expect(parsed(yaml.join('\r\n'))).toEqual(gate);
    expect(parsed(`\uFEFF${yaml.join('\n')}`)).toEqual(gate);
    expect(parsed(JSON.stringify(minimal, null, '\t'))).toEqual(gate);
  });

  it('must judge something', () => {
    expect(problems(JSON.stringify({ ...minimal, rules: [] }))[0]?.message).toMatch(/judges nothing/);
  });

  it('gets its defaults and one form for each thing', () => {
    expect(parsed(JSON.stringify(minimal))).toMatchObject({
      task: 'binary',
      positive_label: 1,
      data: { eval: { path: 'eval.parquet' } },
      models: { candidate: { onnx: 'm.onnx' } },
      expectations: [],
      threshold: 0.5,
      minimum_support: 100,
      latency: { calls: 200, warm_up: 20, batch: 4096 },
      when_not_judged: 'fail',
    });
  });

  it('reads back what it came to, as run documents hold it', () => {
    const gate = parsed(
      JSON.stringify({
        ...minimal,
        models: { candidate: 'm.onnx', baseline: { results: 'r.json' } },
        subgroups: [{ column: 'c' }, { column: 'd', ranges: { low: [null, 5] } }],
        rules: [{ metric: 'f1', max_regression: 0.1, subgroup: 'c=*' }],
      }),
    );
    expect(gateSchema.parse(JSON.parse(JSON.stringify(gate)))).toEqual(gate);
  });

  it('keeps text text: yes, no, dates and hexadecimal words', () => {
    const gate = parsed(JSON.stringify(minimal).replace('"a"', 'yes, no, 2001-12-14, 1_000'));
    expect(gate.features).toEqual(['yes', 'no', '2001-12-14', '1_000']);
  });

  it('may repeat a part by an alias', () => {
    const gate = parsed(
      JSON.stringify(minimal).replace('"eval.parquet"', '&file eval.parquet, train: *file'),
    );
    expect(gate.data.train).toEqual({ path: 'eval.parquet' });
  });

  it('names its files, with their places', () => {
    const gate = parsed(
      JSON.stringify({
        ...minimal,
        key: 'id',
        data: { train: { path: 't.parquet' }, eval: 'e.parquet' },
        models: {
          candidate: { scores: { path: 's.parquet', column: 's' } },
          baseline: { results: 'r.json' },
        },
      }),
    );
    expect(filesOfGate(gate)).toEqual([
      { name: 't.parquet', field: 'data.train.path', kind: 'parquet', role: 'train' },
      { name: 'e.parquet', field: 'data.eval.path', kind: 'parquet', role: 'eval' },
      { name: 's.parquet', field: 'models.candidate.scores.path', kind: 'parquet', role: 'candidate' },
      { name: 'r.json', field: 'models.baseline.results', kind: 'json', role: 'baseline' },
    ]);
  });

  it('names those of challengers by their names, and needs no features without an ONNX model', () => {
    const gate = parsed(
      JSON.stringify({
        ...minimal,
        key: 'id',
        features: [],
        rules: [{ metric: 'f1', min: 0.5 }],
        models: {
          candidate: { labels: { path: 'l.parquet', column: 'l' } },
          challengers: { 'v1.2': { scores: { path: 's.parquet', column: 's' } } },
        },
      }),
    );
    expect(filesOfGate(gate).slice(1)).toEqual([
      { name: 'l.parquet', field: 'models.candidate.labels.path', kind: 'parquet', role: 'candidate' },
      {
        name: 's.parquet',
        field: 'models.challengers["v1.2"].scores.path',
        kind: 'parquet',
        role: 'challenger:v1.2',
      },
    ]);
  });

  it('may have rules in groups, on intervals, with baselines that are run', () => {
    const rules = [
      {
        any_of: [
          { metric: 'f1', min: 0.5 },
          { metric: 'fbeta@2', max_regression: { absolute: 0.1, relative: 0.1 } },
        ],
      },
      { at_least: { n: 1, of: [{ metric: 'recall', min_improvement: 0.01, max_improvement: 0.01 }] } },
      { metric: 'roc_auc', min: 0.5, max: 0.5, decide_on: 'interval', on_inconclusive: 'warn' },
    ];
    const models = {
      candidate: 'm.onnx',
      baseline: { onnx: 'b.onnx', inputs: { x: ['a'] }, threshold: 0.4 },
    };
    const limits = { max_ratio_to_baseline: { latency_p95_ms: 1.2 } };
    expect(problems(JSON.stringify({ ...minimal, models, rules, limits }))).toEqual([]);
  });
});

describe('problems', () => {
  it('come in the order of the text, all of them', () => {
    const text =
      'asay: 1\nname: 5\ntarget: y\nfeatures: a\ndata: {}\nmodels: { candidate: {} }\nrules: [{ metric: f }]\n';
    expect(problems(text).map(({ where }) => where.line)).toEqual([1, 2, 4, 6, 7]);
  });

  it('place an error in JSON as well', () => {
    const [problem] = problems(JSON.stringify({ ...minimal, features: 'a' }, null, 2));
    expect(problem?.where).toEqual({ file: 'gate.yaml', line: 5, column: 15, field: 'features' });
  });

  it('do not let a key of the text reach an object’s prototype', () => {
    const told = problems('{"__proto__": {"polluted": 1}, "assay": 1}');
    expect(told.map(({ message }) => message)).toContain('"__proto__" cannot be a key');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])('refuse the key %s as any other', (key) => {
    expect(problems(JSON.stringify({ ...minimal, [key]: 1 }))[0]?.message).toBe(`unknown key "${key}"`);
  });

  it('come within seconds for any text of a megabyte', () => {
    const hostile = [
      '{a: ',
      '- ',
      '"',
      '&a ',
      '? ',
      'a: b: c\n',
      '---\n',
      '*a ',
      "'",
      '!',
      '%A b\n',
      'a: &a [*a]\n',
    ];
    for (const part of hostile) {
      const start = performance.now();
      expect(problems(part.repeat(1_000_000 / part.length)).length).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });
});

it.each([
  ['c=anything', true],
  ['c=*', true],
  ['c', false],
  ['cc=x', false],
  ['d=low', true],
  ['d=*', true],
  ['d=high', false],
  ['e=5', true],
  ['e=true', true],
  ['e=6', false],
])('%s is declared: %s', (id, declared) => {
  const { subgroups } = parsed(
    JSON.stringify({
      ...minimal,
      subgroups: [
        { column: 'c' },
        { column: 'd', ranges: { low: [null, 5] } },
        { column: 'e', values: [5, true] },
      ],
    }),
  );
  expect(subgroups.some((subgroup) => isDeclaredBy(id, subgroup))).toBe(declared);
});
