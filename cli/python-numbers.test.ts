import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type GateInput, gateSchema } from '../shared/gate/schema';
import type { RunDocument } from '../shared/run/schema';
import { runGate } from './testing/run-gate';

type Figures = Record<string, number>;

interface Expected {
  readonly threshold: number;
  readonly metrics: { readonly candidate: Figures; readonly baseline: Figures };
  readonly trivial?: Figures;
  readonly confusion: unknown;
  readonly recall_interval: readonly [number, number];
  readonly agreement: Figures & { readonly mcnemar: Figures };
  readonly north: Figures;
}

/** Eval sets, models and what Python finds of them, by make-reference.py beside them. */
const folder = resolve('cli/reference');
const reference: Record<'binary' | 'multiclass' | 'regression', Expected> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);

async function run(task: keyof typeof reference, extra: Partial<GateInput>): Promise<RunDocument> {
  const gate = gateSchema.parse({
    assay: 1,
    name: task,
    task,
    key: 'id',
    target: 'y',
    features: ['x0', 'x1', 'x2'],
    data: { eval: 'eval.parquet' },
    models: { candidate: 'candidate.onnx', baseline: 'baseline.onnx' },
    metrics: Object.keys(reference[task].metrics.candidate),
    uncertainty: { replicates: 100 },
    latency: { calls: 10, warm_up: 0, batch: 1 },
    ...extra,
  });
  const outcome = await runGate(join(folder, task), gate);
  if (outcome.status !== 'finished') throw new Error(JSON.stringify(outcome));
  expect(outcome.document.problems).toEqual([]);
  return outcome.document;
}

function expectSame(found: Readonly<Record<string, unknown>> | null | undefined, expected: Figures) {
  for (const [name, value] of Object.entries(expected)) {
    const off = Math.abs(Number(found?.[name] ?? Number.NaN) - value);
    expect(off, name).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
  }
}

function expectMetrics({ evaluations }: RunDocument, { metrics, trivial }: Expected) {
  const [candidate, baseline] = evaluations;
  expectSame(candidate?.metrics, metrics.candidate);
  expectSame(baseline?.metrics, metrics.baseline);
  expectSame(candidate?.trivial, trivial ?? {});
}

function expectAgreement({ agreements }: RunDocument, { agreement: { mcnemar, ...counts } }: Expected) {
  expectSame(agreements[0], counts);
  expectSame(agreements[0]?.mcnemar, mcnemar);
}

test('two classes: from ONNX files to every number, as Python has it', async () => {
  const expected = reference.binary;
  const document = await run('binary', {
    positive_label: 'bad',
    threshold: expected.threshold,
    costs: { false_negative: 'costs', false_positive: 2.5 },
    subgroups: [{ column: 'region' }],
  });
  expectMetrics(document, expected);
  expectAgreement(document, expected);
  const { tn, fp, fn, tp } = document.evaluations[0]?.confusion ?? {};
  expect([tn, fp, fn, tp]).toEqual(expected.confusion);
  const [low, high] = expected.recall_interval;
  expectSame(document.evaluations[0]?.intervals.recall, { low, high });
  expectSame(document.subgroups.find(({ id }) => id === 'region=north')?.candidate, expected.north);
});

test('three classes: from ONNX files to every number, as Python has it', async () => {
  const document = await run('multiclass', {});
  expectMetrics(document, reference.multiclass);
  expectAgreement(document, reference.multiclass);
  expect(document.evaluations[0]?.confusion_classes?.counts).toEqual(reference.multiclass.confusion);
});

test('a regression with weights: from ONNX files to every number, as Python has it', async () => {
  expectMetrics(await run('regression', { sample_weight: 'w' }), reference.regression);
});
