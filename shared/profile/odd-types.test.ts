import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openNativeDataEngine } from '../../cli/engines/native-data-engine';
import type { DataEngine } from '../engines';
import { profileFileAs } from '../testing/profile-file';
import { openWindowEngine } from '../testing/window-engine';

interface Expected {
  readonly kind: 'numeric' | 'categorical' | 'temporal' | 'unsupported' | 'odd';
  readonly missing: number;
  readonly distinct: number | null;
  readonly infinite?: number;
  readonly mean?: number | null;
  readonly stdev?: number | null;
  readonly min?: number | null;
  readonly max?: number | null;
}

const folder = path.resolve('shared/profile/reference');
const file = 'odd-types.parquet';
const reference: { rows: number; columns: Record<string, Expected> } = JSON.parse(
  readFileSync(path.join(folder, 'odd-types.json'), 'utf8'),
);
const engines: Record<string, () => Promise<DataEngine>> = {
  native: () => openNativeDataEngine([file], (name) => path.join(folder, name)),
  window: () => openWindowEngine(folder),
};
/** What only one engine reads is told as unsupported by the other. */
const readable: Record<string, readonly string[]> = {
  native: ['half', 'decimal_32', 'decimal_64', 'dictionary_decimal'],
  window: [],
};

describe.each(['native', 'window'])('every column of every type, in the engine: %s', async (name) => {
  const engine = await engines[name]?.();
  if (engine === undefined) throw new Error(name);
  const profiles = await profileFileAs(file, ['train', 'reference', 'eval'], engine);
  const profileOf = (column: string) => {
    const found = profiles.find(({ distribution }) => distribution.column === column);
    if (found === undefined) throw new Error(`${column} was not profiled`);
    return found;
  };

  test('has a profile', () => {
    expect(profiles.map(({ distribution }) => distribution.column)).toEqual(Object.keys(reference.columns));
  });

  test.each(Object.entries(reference.columns))('%s is told as numpy has it', (column, expected) => {
    const { distribution, drift } = profileOf(column);
    const [table] = distribution.tables;
    if (expected.kind === 'odd') {
      const kind = readable[name]?.includes(column) === true ? 'numeric' : 'unsupported';
      expect(distribution.kind).toBe(kind);
      return;
    }
    expect(distribution.kind).toBe(expected.kind);
    expect(table?.rows).toBe(reference.rows);
    expect(drift).toHaveLength(2);
    if (expected.kind === 'unsupported') {
      expect(drift[0]).toMatchObject({
        status: 'not_measured',
        reason: expect.stringMatching(/not compared/),
      });
      return;
    }
    expect([table?.missing, table?.distinct, table?.infinite]).toEqual([
      expected.missing,
      expected.distinct,
      expected.infinite ?? 0,
    ]);
    for (const figure of ['mean', 'stdev', 'min', 'max'] as const)
      expectFigure(table?.[figure], expected[figure] ?? null);
  });

  test('no number is infinite or NaN', () => {
    const notFinite: string[] = [];
    JSON.stringify(profiles, (key, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) notFinite.push(key);
      return value;
    });
    expect(notFinite).toEqual([]);
  });
});

test('both engines give lists, structures and maps the same names', async () => {
  const typesOf = async (open: (() => Promise<DataEngine>) | undefined) => {
    const info = await (await open?.())?.inspect(file);
    return info?.columns.flatMap(({ name, sqlType }) =>
      /[[(]/.test(sqlType) ? [`${name}: ${sqlType}`] : [],
    );
  };
  const [native, window] = [await typesOf(engines.native), await typesOf(engines.window)];
  const nested = /^(fixed_|nested_)?(list|struct|map): /;
  expect(window?.filter((type) => nested.test(type))).toEqual(native?.filter((type) => nested.test(type)));
  expect(window?.filter((type) => nested.test(type))).toHaveLength(5);
});

function expectFigure(found: number | null | undefined, expected: number | null): void {
  if (expected === null || found === null || found === undefined) expect(found).toBe(expected);
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}
