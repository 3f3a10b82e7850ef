import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNativeModelEngine } from '../../cli/engines/native-model-engine';
import type { Columns, ColumnType, DataEngine, ModelEngine } from '../engines';
import { gateSchema } from '../gate/schema';
import { type ModelScorer, openModel } from '../onnx/model-scorer';
import { CancelledError } from '../pipeline/cancelled';
import { ProblemError, raise } from '../problem';
import type { LatencyRecord, ModelRole } from '../run/schema';
import { latencyNotes } from './latency-notes';
import { latencyRecords } from './latency-records';
import { measureLatency } from './measure-latency';
import type { TimedModel } from './timed-model';

const fixtures = new URL('../onnx/fixtures/', import.meta.url);
const table = JSON.parse(readFileSync(new URL('table.json', fixtures), 'utf8')) as Record<string, number[]>;
const features = ['amount', 'age', 'hour', 'visits', 'balance', 'risk'];
const rows: Columns = {
  rows: 40,
  columns: Object.fromEntries(features.map((name) => [name, Float64Array.from(table[name] ?? [])])),
};
/** Answers with the first rows, as the eval set would. */
const data = { query: async () => rows } as Partial<DataEngine> as DataEngine;
const engine = await createNativeModelEngine();

function open(name: string): Promise<ModelScorer> {
  return openModel({
    bytes: new Uint8Array(readFileSync(new URL(name, fixtures))),
    file: name,
    features: features.map((feature) => ({ name: feature, type: 'float' as ColumnType })),
    task: 'binary',
    positiveLabel: 1,
    classes: null,
    readExternal: () => Promise.reject(new Error('no weights elsewhere')),
    engine,
    provider: 'cpu',
  });
}

const watch = (signal = { aborted: false }, onProgress: (fraction: number) => void = () => {}) => ({
  clock: { now: () => performance.now(), timestamp: () => '' },
  signal,
  onProgress,
});

const settingsOf = (latency: object) =>
  gateSchema.shape.latency.parse({ calls: 40, warm_up: 3, batch: 64, ...latency });

async function measure(
  models: readonly TimedModel[],
  latency: object = {},
  watching = watch(),
  memoryBytes: ModelEngine['memoryBytes'] = engine.memoryBytes,
) {
  const settings = settingsOf(latency);
  const measuring = { settings, seed: 1, data, engine: { ...engine, memoryBytes } };
  const measured = await measureLatency(models, measuring, watching);
  const factsOf = () => ({ sizeBytes: 1000, parameters: 7, threads: 2 });
  const options = { level: 0.95, seed: 1, batch: settings.batch, factsOf };
  return { measured, settings, records: latencyRecords(models, measured, options) };
}

/** Keeps the machine busy for so many milliseconds. */
function busy(milliseconds: number): void {
  for (const from = performance.now(); performance.now() - from < milliseconds; );
}

/** A model that takes as long as `work`, called with the number of rows, and that counts its sessions. */
function workingScorer(
  real: ModelScorer,
  work: (rows: number) => void,
  held = { open: 0, most: 0 },
): ModelScorer {
  return {
    ...real,
    async score(_, from, to) {
      work(to - from);
      return new Float64Array(to - from);
    },
    async reopen() {
      held.open += 1;
      held.most = Math.max(held.most, held.open);
      const release = async () => {
        held.open -= 1;
      };
      return { ...workingScorer(real, work, held), release };
    },
  };
}

const roles: readonly ModelRole[] = ['candidate', 'baseline', 'challenger:other'];
const withRoles = (scorers: readonly ModelScorer[]): TimedModel[] =>
  scorers.map((scorer, index) => ({ role: roles[index] ?? 'candidate', scorer }));
const recordOf = (records: readonly LatencyRecord[], role: ModelRole) =>
  records.find((record) => record.role === role);

const real = await open('mlp.onnx');

describe('real models on ONNX Runtime', () => {
  it('have every figure, labelled with how it was taken', async () => {
    const scorers = [await open('mlp.onnx'), await open('boosted.onnx'), await open('forest-zipmap.onnx')];
    const fractions: number[] = [];
    const progress = watch(undefined, (fraction) => fractions.push(fraction));
    const { records, settings, measured } = await measure(
      withRoles(scorers),
      { batches: [8, 100] },
      progress,
    );
    await Promise.all(scorers.map((scorer) => scorer.release()));

    expect(measured.problems).toEqual([]);
    expect(latencyNotes(measured, settings)).toEqual([]);
    expect(records.map(({ role }) => role)).toEqual(roles);
    for (const record of records) {
      expect(record).toMatchObject({
        provider: 'cpu',
        threads: 2,
        interleaved: true,
        calls: 40,
        calls_together: 1,
        warm_up: 3,
        batch: 64,
        size_bytes: 1000,
        parameters: 7,
        p99_ms: null,
        p999_ms: null,
      });
      expect(Object.keys(record.percentiles)).toEqual(['p50', 'p90', 'p95']);
      expect(record.p50_ms).toBeGreaterThan(0);
      expect(record.p95_ms).toBeGreaterThanOrEqual(record.p50_ms);
      expect(record.cold_load_ms).toBeGreaterThan(0);
      expect(record.first_call_ms).toBeGreaterThan(0);
      expect(record.memory_mb).toBeGreaterThanOrEqual(0);
      expect(record.batches.map(({ batch, calls }) => [batch, calls])).toEqual([
        [8, 20],
        [64, 20],
        [100, 20],
      ]);
      expect(record.rows_per_second).toBe(record.batches[1]?.rows_per_second);
    }
    const { ratios } = recordOf(records, 'candidate') ?? {};
    expect(ratios?.latency_p50_ms?.low).toBeLessThan(ratios?.latency_p50_ms?.value ?? 0);
    expect(ratios?.latency_p99_ms).toBeUndefined();
    expect(ratios?.model_size_mb).toEqual({ value: 1, low: 1, high: 1 });
    expect(ratios?.cold_load_ms).toEqual({ value: expect.any(Number), low: null, high: null });
    expect(recordOf(records, 'baseline')?.ratios).toEqual({});
    expect(fractions).toEqual([...fractions].sort((left, right) => left - right));
    expect(fractions.at(-1)).toBeLessThanOrEqual(1);
  });

  it('are not said to differ from themselves', async () => {
    const scorer = await open('mlp.onnx');
    const { records } = await measure(withRoles([scorer, scorer]), { calls: 200 });
    await scorer.release();
    const { latency_p50_ms } = recordOf(records, 'candidate')?.ratios ?? {};
    expect(latency_p50_ms?.low).toBeLessThan(1.05);
    expect(latency_p50_ms?.high).toBeGreaterThan(0.95);
  });
});

describe('a slow model', () => {
  it('is found at its ratio though the machine is disturbed', async () => {
    let calls = 0;
    const disturbed = (own: number) => (count: number) => {
      calls += 1;
      const disturbance = Math.floor(calls / 30) % 3 === 0 ? 2 : 1;
      busy(own * disturbance * (count === 1 ? 1 : 3));
    };
    const held = { open: 0, most: 0 };
    const scorers = [workingScorer(real, disturbed(0.6), held), workingScorer(real, disturbed(0.2), held)];
    const { records } = await measure(withRoles(scorers), { calls: 200 });
    const { latency_p50_ms, rows_per_second } = recordOf(records, 'candidate')?.ratios ?? {};
    expect(latency_p50_ms?.low).toBeGreaterThan(1.5);
    expect(latency_p50_ms?.low).toBeLessThan(3.05);
    expect(latency_p50_ms?.high).toBeGreaterThan(2.95);
    expect(latency_p50_ms?.high).toBeLessThan(6);
    expect(rows_per_second?.value).toBeGreaterThan(2);
    expect(held).toEqual({ open: 0, most: 2 });
  });

  it('that takes too long for all calls is timed on fewer, and a note says so', async () => {
    let now = 0;
    const slow = workingScorer(real, () => {
      now += 900;
    });
    const clock = { now: () => now, timestamp: () => '' };
    const { records, measured, settings } = await measure(
      withRoles([slow]),
      { calls: 200, warm_up: 0 },
      { ...watch(), clock },
    );
    const [record] = records;
    expect(record?.calls).toBeGreaterThanOrEqual(10);
    expect(record?.calls).toBeLessThan(40);
    expect(record?.p50_ms).toBe(900);
    expect(record?.batches[0]?.calls).toBe(5);
    expect(now).toBeLessThan(60_000);
    expect(latencyNotes(measured, settings)).toMatchObject([
      { kind: 'latency-cut-short', message: expect.stringContaining(`on ${record?.calls} calls`) },
    ]);
  });

  it('that fails with the large batch keeps its other figures', async () => {
    const failing = workingScorer(real, (count) => {
      if (count > 8) raise('out-of-memory', 'no room for the batch', {}, 'use a smaller batch');
      busy(0.05);
    });
    const { records, measured } = await measure(withRoles([failing, real]), { batches: [8] });
    expect(measured.problems.map(({ message }) => message)).toEqual(['no room for the batch']);
    const candidate = recordOf(records, 'candidate');
    expect(candidate).toMatchObject({ calls: 40, rows_per_second: null, memory_mb: null });
    expect(candidate?.batches.map(({ batch }) => batch)).toEqual([8]);
    expect(candidate?.ratios.rows_per_second).toBeUndefined();
    expect(candidate?.ratios.latency_p50_ms).toBeDefined();
    expect(recordOf(records, 'baseline')?.rows_per_second).toBeGreaterThan(0);
  });

  it('that cannot be loaded again has a problem and no record, and the others are measured', async () => {
    const broken: ModelScorer = {
      ...real,
      reopen: () =>
        Promise.reject(
          new ProblemError([{ kind: 'model-unreadable', message: 'gone', where: {}, mend: 'bring it back' }]),
        ),
    };
    const { records, measured } = await measure([
      { role: 'candidate', scorer: broken },
      { role: 'baseline', scorer: real },
    ]);
    expect(records.map(({ role }) => role)).toEqual(['baseline']);
    expect(measured.problems.map(({ message }) => message)).toEqual(['gone']);
  });

  it('is let go of when the run is cancelled', async () => {
    const held = { open: 0, most: 0 };
    const signal = { aborted: false };
    let calls = 0;
    const scorer = workingScorer(
      real,
      () => {
        calls += 1;
        busy(0.05);
        if (calls === 20) signal.aborted = true;
      },
      held,
    );
    await expect(measure(withRoles([scorer]), {}, watch(signal))).rejects.toBeInstanceOf(CancelledError);
    expect(calls).toBe(20);
    expect(held).toEqual({ open: 0, most: 1 });
  });

  it('is measured by the growth that each model adds, all of them held', async () => {
    const mebibyte = 2 ** 20;
    let bytes = 100 * mebibyte;
    const growing = (loaded: number, batch: number): ModelScorer => {
      const working = workingScorer(real, (count) => {
        bytes += count > 1 ? batch : 0;
      });
      const reopen = async () => {
        bytes += loaded;
        return { ...working, release: async () => {} };
      };
      return { ...working, reopen };
    };
    const scorers = [growing(30 * mebibyte, mebibyte), growing(10 * mebibyte, mebibyte), growing(100, 0)];
    const { records } = await measure(withRoles(scorers), {}, watch(), async () => bytes);
    expect(records.map(({ memory_mb }) => memory_mb)).toEqual([32, 12, 100 / mebibyte]);
    expect(recordOf(records, 'candidate')?.ratios.memory_mb).toEqual({
      value: 32 / 12,
      low: null,
      high: null,
    });
    expect(recordOf(records, 'challenger:other')?.ratios.memory_mb).toBeUndefined();
    const unknown = await measure(withRoles([real]), {}, watch(), async () => null);
    expect(unknown.records[0]?.memory_mb).toBeNull();
  });
});
