import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckRecord } from '../run/schema';
import { identifier, literal } from '../sql';
import { judgeAll } from './testing/judge';

type Cell = string | number | boolean | null;
type Columns = Readonly<Record<string, readonly [sqlType: string, values: readonly Cell[]]>>;

interface Answer {
  readonly expectation: Readonly<Record<string, unknown>> & {
    readonly type: string;
    readonly column?: string;
  };
  readonly success: boolean;
  readonly observed_value?: unknown;
  readonly unexpected_count?: number;
  readonly missing_count?: number;
}

const file = JSON.parse(readFileSync(new URL('./reference/gx-figures.json', import.meta.url), 'utf8')) as {
  readonly columns: Columns;
  readonly reference: Columns;
  readonly answers: readonly Answer[];
  readonly from_reference: readonly Answer[];
};

/** `missing` stands for a number that is not there. */
function tableOf(columns: Columns, missing: number | null): string {
  const names = Object.keys(columns);
  const lists = Object.values(columns).map(([sqlType, values]) => {
    const cells = values.map((value) => literal(value ?? (sqlType === 'DOUBLE' ? missing : null)));
    return `unnest(CAST([${cells.join(', ')}] AS ${sqlType}[]))`;
  });
  return `SELECT ${lists.map((list, index) => `${list} AS ${identifier(names[index] ?? '')}`).join(', ')}`;
}

/**
 * Where Assay answers otherwise on purpose: it takes no figure of no values, where Great Expectations on pandas takes
 * 0; and it always interpolates quantiles, where Great Expectations takes the nearest value unless told to.
 */
function differsOnPurpose({ expectation: { type, column, allow_relative_error } }: Answer): boolean {
  const ofNothing = [
    'expect_column_sum_to_be_between',
    'expect_column_proportion_of_unique_values_to_be_between',
  ];
  return (column === 'nothing' && ofNothing.includes(type)) || allow_relative_error === false;
}

/** As Python writes it, an edge at infinity is text; in a gate null. */
function asInput({ expectation }: Answer): unknown {
  const { partition_object, ties_okay, ...rest } = expectation;
  if (partition_object === undefined) return ties_okay == null ? rest : { ...rest, ties_okay };
  const { bins, ...partition } = partition_object as { readonly bins?: readonly unknown[] };
  const edges = bins?.map((edge) => (typeof edge === 'string' ? null : edge));
  return { ...rest, partition_object: edges === undefined ? partition : { ...partition, bins: edges } };
}

/** Values by what they say: `4.0`, `4` and `'4'`, `True`, `'true'` and 1, a midnight and its day. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string') return value ?? null;
  if (value === 'true' || value === 'false') return Number(value === 'true');
  if (value === 'infinity' || value === 'Infinity') return null;
  const date = value.replace(' UTC', '').replace('T', ' ').replace(' 00:00:00', '');
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : date;
}

/** What Assay observed, in the form of Great Expectations' `observed_value`. */
function observedBy({ type, observed }: CheckRecord, expected: unknown): unknown {
  if (type === 'expect_column_quantile_values_to_be_between') {
    const entries = Object.entries(observed).filter(([name]) => name.startsWith('quantile_'));
    return {
      quantiles: entries.map(([name]) => Number(name.slice(9))),
      values: entries.map(([, value]) => value),
    };
  }
  if (Array.isArray(expected)) {
    const text = observed.observed_value;
    return text === null || text === '' ? [] : plain(String(text).split(', '));
  }
  return plain(observed.observed_value);
}

function expectClose(actual: unknown, expected: unknown): void {
  if (typeof expected === 'number') {
    expect(typeof actual).toBe('number');
    expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(Math.abs(expected), 1e-3),
    );
  } else if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) expectClose((actual as unknown[])[index], value);
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [name, value] of Object.entries(expected))
      expectClose((actual as Record<string, unknown>)[name], value);
  } else expect(actual).toEqual(expected);
}

describe.each([
  ['NULL', null],
  ['NaN', Number.NaN],
])('where a missing number is %s', (_, missing) => {
  let records: readonly CheckRecord[];
  beforeAll(async () => {
    const tables = { train: tableOf(file.columns, missing), reference: tableOf(file.reference, missing) };
    records = await judgeAll([...file.answers, ...file.from_reference].map(asInput), tables);
  });

  it.each(
    [...file.answers, ...file.from_reference].map(
      (answer, index) => [JSON.stringify(asInput(answer)), answer, index] as const,
    ),
  )('%s', (__, answer, index) => {
    const record = records[index];
    if (record === undefined) throw new Error('no record');
    expect(record.status, record.sentence).not.toBe('error');
    if (differsOnPurpose(answer)) return;
    expect(record.status === 'pass', record.sentence).toBe(answer.success);
    if (answer.unexpected_count !== undefined)
      expect(record.observed.unexpected_count).toBe(answer.unexpected_count);
    if (answer.missing_count !== undefined) expect(record.observed.missing_count).toBe(answer.missing_count);
    if (answer.unexpected_count === undefined && answer.missing_count === undefined)
      expectClose(observedBy(record, answer.observed_value), plain(answer.observed_value));
  });

  it('fails where a figure cannot be taken, although pandas takes 0', () => {
    const nothing = records.filter((_, index) => {
      const answer = file.answers[index];
      return answer !== undefined && answer.expectation.column === 'nothing' && differsOnPurpose(answer);
    });
    expect(nothing).toHaveLength(3);
    for (const { status, sentence } of nothing) {
      expect(status).toBe('fail');
      expect(sentence).toContain('cannot be taken');
    }
  });
});
