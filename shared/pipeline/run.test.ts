import { describe, expect, it } from 'vitest';
import type { Columns, Engines, LoadedModel } from '../engines';
import { type GateInput, gateSchema } from '../gate/schema';
import { noScoreCache } from '../no-score-cache';
import { raise } from '../problem';
import { inProcessCompute } from '../uncertainty/in-process-compute';
import type { RunEvent } from './progress';
import { runPipeline, stages } from './run';

const rows = 200;
const scoreOf = (row: number) => ((row * 37) % rows) / rows;
const labels = Float64Array.from({ length: rows }, (_, row) => Number(scoreOf(row) + (row % 5) * 0.1 > 0.9));

const gateOf = (extra: Partial<GateInput> = {}) =>
  gateSchema.parse({
    assay: 1,
    name: 'literal',
    target: 'y',
    features: ['x'],
    data: { eval: 'eval.parquet' },
    models: { candidate: { scores: { path: 'scores.parquet', column: 'score' } } },
    key: 'id',
    metrics: ['roc_auc', 'recall'],
    rules: [{ metric: 'roc_auc', min: 0.5 }],
    ...extra,
  });

const numbers = (name: string, values: Float64Array): Columns => ({
  rows: values.length,
  columns: { [name]: values },
});

/** Answers just what this gate's stages ask. */
function literalEngines(changes: { onLoad?: () => void; scores?: Float64Array } = {}): Engines {
  const info = (columns: readonly string[]) => ({
    rows,
    columns: columns.map((name) => ({ name, type: 'float' as const, sqlType: 'DOUBLE' })),
  });
  return {
    files: {
      bytes: async () => new Uint8Array(),
      text: async () => '',
      fingerprint: async () => ({ sha256: 'f'.repeat(64), sizeBytes: 10 }),
    },
    data: {
      version: 'literal data',
      inspect: async (file) => info(file === 'eval.parquet' ? ['id', 'x', 'y'] : ['id', 'score']),
      load: async (_table, _file, _columns, { onRows }) => {
        changes.onLoad?.();
        onRows(rows);
      },
      query: async (sql) => {
        if (sql.includes('GROUP BY 1 ')) {
          return { rows: 2, columns: { value: ['0', '1'], n: Float64Array.of(rows - 20, 20) } };
        }
        if (sql.includes('HAVING')) return { rows: 0, columns: { k: [], n: new Float64Array() } };
        return numbers(
          'x',
          Float64Array.from({ length: rows }, (_, row) => scoreOf(row)),
        );
      },
      drop: async () => {},
      async *stream(sql) {
        if (sql.includes('AS label')) yield numbers('label', labels);
        else
          yield numbers(
            'c0',
            changes.scores ?? Float64Array.from({ length: rows }, (_, row) => scoreOf(row)),
          );
      },
    },
    models: {
      version: 'literal models',
      providers: ['cpu'],
      threads: 1,
      load: async (): Promise<LoadedModel> => Promise.reject(new Error('no model is loaded here')),
      memoryBytes: async () => null,
    },
    compute: inProcessCompute,
    scores: noScoreCache,
  };
}

function run(engines: Engines, signal = { aborted: false }, onEvent: (event: RunEvent) => void = () => {}) {
  let now = 0;
  return runPipeline(gateOf(), engines, {
    runId: 'r1',
    gatePath: 'gate.yaml',
    gateSha256: 'a'.repeat(64),
    environment: { assay: '0', runtime: 'test', platform: 'test' },
    clock: { now: () => (now += 1), timestamp: () => '2026-01-01T00:00:00Z' },
    signal,
    onEvent,
  });
}

describe('a run', () => {
  it('takes every stage in order, and its progress never goes back', async () => {
    const events: RunEvent[] = [];
    const outcome = await run(literalEngines(), undefined, (event) => events.push(event));
    expect(outcome.status).toBe('finished');
    const started = events.flatMap((event) => (event.type === 'stage-started' ? [event.stage] : []));
    expect(started).toEqual(stages.map(({ id }) => id));
    const overall = events.flatMap((event) => (event.type === 'stage-progress' ? [event.overall] : []));
    expect(overall).toEqual([...overall].sort((left, right) => left - right));
    expect(Math.max(...overall)).toBeLessThanOrEqual(1);
  });

  it('gives the same document twice', async () => {
    expect(await run(literalEngines())).toEqual(await run(literalEngines()));
  });

  it('says what was not run', async () => {
    const outcome = await run(literalEngines());
    if (outcome.status !== 'finished') throw new Error(outcome.status);
    const notRun = outcome.document.stages.filter(({ status }) => status === 'not_run').map(({ id }) => id);
    expect(notRun).toEqual(['train', 'subgroups', 'latency']);
    expect(outcome.document.verdict.status).toBe('pass');
  });
});

describe('a run that is cancelled', () => {
  it.each(stages.map(({ id }) => id))('in %s gives no verdict', async (id) => {
    const signal = { aborted: false };
    const outcome = await run(literalEngines(), signal, (event) => {
      if (event.type === 'stage-ended' && event.record.id === id) signal.aborted = true;
    });
    expect(outcome.status).toBe(id === 'gate' ? 'finished' : 'cancelled');
  });

  it('is cancelled even when an engine complains of it', async () => {
    const signal = { aborted: false };
    const engines = literalEngines({
      onLoad: () => {
        signal.aborted = true;
        throw new Error('interrupted');
      },
    });
    expect(await run(engines, signal)).toEqual({ status: 'cancelled' });
  });
});

describe('what goes wrong', () => {
  it('is a problem with its stage, when a user can mend it', async () => {
    const engines = literalEngines({ onLoad: () => raise('table-empty', 'no rows', {}, 'add rows') });
    expect(await run(engines)).toMatchObject({
      status: 'problem',
      stage: 'load',
      problems: [{ kind: 'table-empty' }],
    });
  });

  it('is told beside what could be done, when a score is missing', async () => {
    const scores = Float64Array.from({ length: rows }, (_, row) => (row === 3 ? Number.NaN : 0.5));
    const problem = { kind: 'scores-invalid', where: { file: 'scores.parquet' } };
    expect(await run(literalEngines({ scores }))).toMatchObject({
      status: 'finished',
      document: {
        problems: [problem],
        models: [{ problem }],
        rules: [{ status: 'not_judged' }],
        verdict: { status: 'fail' },
      },
    });
  });

  it('is a problem when memory runs out, whoever says so', async () => {
    const engines = literalEngines({
      onLoad: () => {
        throw new RangeError('Array buffer allocation failed');
      },
    });
    expect(await run(engines)).toMatchObject({ status: 'problem', problems: [{ kind: 'out-of-memory' }] });
  });

  it('is thrown, when it is a bug', async () => {
    const engines = literalEngines({
      onLoad: () => {
        throw new TypeError('a bug');
      },
    });
    await expect(run(engines)).rejects.toThrow('a bug');
  });
});
