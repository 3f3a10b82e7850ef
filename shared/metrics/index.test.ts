import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultMetrics, findMetric, metricById, metricsOf, metricValues } from '.';
import type { Metric } from './metric';
import { rowsOf } from './rows-of';
import { tasks } from './task';

const documentation = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8');
const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  './{binary,multiclass,regression}/*.ts',
  {
    eager: true,
  },
);

function isMetric(value: unknown): value is Metric {
  return typeof value === 'object' && value !== null && 'id' in value && 'compute' in value;
}

describe.each(tasks)('the registry of %s metrics', (task) => {
  const metrics = metricsOf(task);

  it('has no id and no title twice', () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
    expect(new Set(metrics.map(({ title }) => title)).size).toBe(metrics.length);
  });

  it('registers every metric that a file of the folder exports, under the name of that file', () => {
    const exported = Object.entries(modules)
      .filter(([file]) => file.startsWith(`./${task}/`) && !file.endsWith('/index.ts'))
      .flatMap(([file, exports]) =>
        Object.values(exports)
          .filter(isMetric)
          .map((metric) => ({ file, metric })),
      );
    expect(new Set(exported.map(({ metric }) => metric))).toEqual(new Set(metrics));
    expect(exported.length).toBe(metrics.length);
    for (const { file, metric } of exported) {
      expect(file).toBe(`./${task}/${metric.id.replaceAll('_', '-')}.ts`);
    }
  });

  it('finds every metric that needs no parameter by its id', () => {
    for (const { id, title, parameter } of metrics) {
      if (parameter?.default === null) expect(findMetric(task, id), id).toBeNull();
      else expect(metricById(task, id)).toMatchObject({ id, title });
    }
  });

  it('has the metrics that are taken where a gate names none', () => {
    for (const id of defaultMetrics[task]) expect(findMetric(task, id)?.id).toBe(id);
  });

  it('does not find what is not registered', () => {
    expect(() => metricById(task, 'roc-auc')).toThrow(`no metric of ${task} is named roc-auc`);
  });

  it('is what docs/metrics.md documents, with its parameters', () => {
    const title = `## ${task[0]?.toUpperCase()}${task.slice(1)}`;
    const section = documentation.split(/^(?=## )/m).find((text) => text.startsWith(`${title}\n`)) ?? '';
    const rows = [...section.matchAll(/^\| `(\w+(?:@\w+)?)` +\|/gm)].map(([, id]) => id);
    expect(rows).toEqual(metrics.map(({ id, parameter }) => (parameter ? `${id}@${parameter.name}` : id)));
  });
});

it('gives no value that a model gives too little for', () => {
  const rows = rowsOf({
    task: 'binary',
    gives: 'labels',
    labels: Uint8Array.of(0, 1, 1),
    scores: Float64Array.of(0, 1, 0),
    threshold: 0.5,
    weights: null,
    costs: null,
  });
  expect(metricValues(rows, ['recall', 'roc_auc', 'log_loss'])).toEqual({
    recall: 0.5,
    roc_auc: null,
    log_loss: null,
  });
});
