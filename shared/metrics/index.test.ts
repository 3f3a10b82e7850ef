import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metricById, metricIds, metrics } from '.';

const folder = new URL('.', import.meta.url);
const documentation = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8');
const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  ['./*.ts', '!./*.test.ts', '!./index.ts'],
  {
    eager: true,
  },
);

function isMetric(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'compute' in value;
}

describe('the registry of metrics', () => {
  it('has no id twice', () => {
    expect(new Set(metricIds).size).toBe(metrics.length);
  });

  it('registers every metric that a file of the folder exports, under the name of that file', () => {
    const files = readdirSync(folder).filter(
      (name) => /\.ts$/.test(name) && !/(\.test|^index)\.ts$/.test(name),
    );
    expect(Object.keys(modules).sort()).toEqual(files.map((name) => `./${name}`).sort());
    const exported = Object.entries(modules).flatMap(([file, exports]) =>
      Object.values(exports)
        .filter(isMetric)
        .map((metric) => ({ file, metric })),
    );
    expect(new Set(exported.map(({ metric }) => metric))).toEqual(new Set(metrics));
    for (const { file, metric } of exported) expect(file).toBe(`./${metric.id.replaceAll('_', '-')}.ts`);
  });

  it.each(metrics)('finds $id by its id', (metric) => {
    expect(metricById(metric.id)).toBe(metric);
  });

  it('does not find what is not registered', () => {
    expect(() => metricById('roc-auc')).toThrow('no metric is named roc-auc');
  });

  it('is what docs/metrics.md documents', () => {
    const rows = [...documentation.matchAll(/^\| `(\w+)` +\|/gm)].map(([, id]) => id);
    expect(rows).toEqual(metricIds);
  });
});
