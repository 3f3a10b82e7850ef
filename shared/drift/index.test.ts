import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { driftMethod, driftMethodIds, driftMethods } from '.';
import type { DriftMethod } from './drift-method';

const folder = new URL('.', import.meta.url);
const documentation = readFileSync(new URL('../../docs/drift.md', import.meta.url), 'utf8');
const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  ['./*.ts', '!./*.test.ts', '!./index.ts'],
  { eager: true },
);

function isMethod(value: unknown): value is DriftMethod {
  return typeof value === 'object' && value !== null && 'id' in value && 'measure' in value;
}

describe('the registry of drift methods', () => {
  it('has no id twice', () => {
    expect(new Set(driftMethodIds).size).toBe(driftMethods.length);
  });

  it('registers every method that a file of the folder exports, under the name of that file', () => {
    const files = readdirSync(folder).filter(
      (name) => /\.ts$/.test(name) && !/(\.test|^index)\.ts$/.test(name),
    );
    expect(Object.keys(modules).sort()).toEqual(files.map((name) => `./${name}`).sort());
    const exported = Object.entries(modules).flatMap(([file, exports]) =>
      Object.values(exports)
        .filter(isMethod)
        .map((method) => ({ file, method })),
    );
    expect(new Set(exported.map(({ method }) => method))).toEqual(new Set(driftMethods));
    for (const { file, method } of exported) expect(file).toBe(`./${method.id.replaceAll('_', '-')}.ts`);
  });

  it.each(driftMethods)('finds $id by its id', (method) => {
    expect(driftMethod(method.id)).toBe(method);
  });

  it('does not find what is not registered', () => {
    expect(() => driftMethod('kolmogorov')).toThrow('no drift method is named kolmogorov');
  });

  it('is what docs/drift.md documents, with kinds, direction and threshold', () => {
    const rows = [
      ...documentation.matchAll(/^\| `(\w+)` *\| ([^|]*?) *\| (p|distance) (<|>=) ([\d.]+) *\|/gm),
    ];
    expect(rows.map(([, ...cells]) => cells)).toEqual(
      driftMethods.map(({ id, kinds, judges, threshold }: DriftMethod) => [
        id,
        kinds.join(', '),
        judges === 'p_value' ? 'p' : 'distance',
        judges === 'p_value' ? '<' : '>=',
        String(threshold),
      ]),
    );
  });
});
