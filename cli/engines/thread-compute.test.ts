import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../shared/metrics/rows-of';
import { CancelledError } from '../../shared/pipeline/cancelled';
import { ProblemError } from '../../shared/problem';
import type { BootstrapJob } from '../../shared/uncertainty/bootstrap-job';
import { inProcessCompute } from '../../shared/uncertainty/in-process-compute';
import { createThreadCompute } from './thread-compute';

const folder = path.join('dist', 'test-results', 'cli', `threads-${process.pid}`);
const thread = pathToFileURL(path.join(folder, 'compute-thread.js'));

beforeAll(() => {
  execFileSync('node_modules/.bin/esbuild', [
    ...['cli/engines/compute-thread.ts', 'cli/engines/thread-compute.ts'],
    ...['--bundle', '--platform=node', '--format=esm', '--log-level=warning', `--outdir=${folder}`],
  ]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const calm = { signal: { aborted: false }, onProgress: () => {} };

/** Two models of the same rows. */
function jobOf(rows: number, replicates: number): BootstrapJob {
  const labels = Uint8Array.from({ length: rows }, (_, row) => Number(Math.sin(row * row) > 0.7));
  const model = (noise: number) =>
    rowsOf({
      task: 'binary',
      gives: 'probabilities',
      labels,
      scores: Float64Array.from(labels, (label, row) => 0.3 + 0.3 * label + noise * Math.sin(row * 7.1)),
      threshold: 0.5,
      weights: null,
      costs: null,
    });
  const metrics = ['roc_auc', 'average_precision', 'f1', 'log_loss'];
  return {
    models: [model(0.2), model(0.25)],
    metrics,
    replicates,
    jackknifeGroups: 20,
    seed: 11,
    clusters: null,
  };
}

const large = jobOf(40_000, 230);

/** A thread of this text. */
const threadOf = (script: string) => new URL(`data:text/javascript,${encodeURIComponent(script)}`);

describe('a large job', () => {
  test('gives the same bits on one thread, on several and without any', async () => {
    const expected = await inProcessCompute.bootstrap(large, calm);
    expect(expected).toHaveLength(230 * 8);
    for (const threads of [1, 2, 3]) {
      const compute = createThreadCompute(thread, threads);
      const progress: number[] = [];
      const values = await compute.bootstrap(large, { ...calm, onProgress: (done) => progress.push(done) });
      expect(values).toEqual(expected);
      expect(progress).toEqual(progress.toSorted((a, b) => a - b));
      expect([progress.length > 3, progress.at(-1)]).toEqual([true, 1]);
      compute.close();
    }
  });

  test('several at once go one after another on the same threads', async () => {
    const compute = createThreadCompute(thread, 2);
    const other = { ...large, seed: 12 };
    const values = await Promise.all([large, other, large].map((job) => compute.bootstrap(job, calm)));
    compute.close();
    expect(values[0]).toEqual(values[2]);
    expect(values[1]).toEqual(await inProcessCompute.bootstrap(other, calm));
  });

  test('is cancelled half way, and the next one goes on', async () => {
    const compute = createThreadCompute(thread, 2);
    const signal = { aborted: false };
    let last = 0;
    const onProgress = (done: number) => {
      last = done;
      signal.aborted = true;
    };
    await expect(compute.bootstrap(large, { signal, onProgress })).rejects.toThrow(CancelledError);
    expect(last).toBeLessThan(0.5);
    await expect(compute.bootstrap(large, { signal, onProgress })).rejects.toThrow(CancelledError);
    expect(await compute.bootstrap(large, calm)).toEqual(await inProcessCompute.bootstrap(large, calm));
    compute.close();
  });
});

test('small jobs need no thread until they are many', async () => {
  const compute = createThreadCompute(threadOf('process.exit(3)'), 2);
  const small = jobOf(50, 100);
  const expected = await inProcessCompute.bootstrap(small, calm);
  for (let time = 0; time < 50; time++) expect(await compute.bootstrap(small, calm)).toEqual(expected);
  const many = Promise.all(Array.from({ length: 2000 }, () => compute.bootstrap(small, calm)));
  await expect(many).rejects.toThrow('ended with code 3');
});

describe('a thread that', () => {
  test.each([
    ['ends', 'process.exit(3)', /ended with code 3/],
    ['throws', 'throw new Error("boom")', /boom/],
    ['is none', 'import "file:///nowhere.mjs"', /nowhere/],
  ])('%s makes the job fail', async (_, script, message) => {
    const compute = createThreadCompute(threadOf(script), 2);
    await expect(compute.bootstrap(large, calm)).rejects.toThrow(message);
    await expect(compute.bootstrap(large, calm)).rejects.toThrow(message);
  });

  test('finds no room is a problem', async () => {
    const compute = createThreadCompute(threadOf('new ArrayBuffer(2 ** 53)'), 1);
    const failure = await compute.bootstrap(large, calm).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ problems: [{ kind: 'out-of-memory' }] });
  });
});

test('rows that do not fit together fail with their reason', async () => {
  const compute = createThreadCompute(thread, 2);
  const [first] = large.models;
  const [other] = jobOf(39_000, 1).models;
  const models = [first, other].flatMap((model) => (model === undefined ? [] : [model]));
  await expect(compute.bootstrap({ ...large, models }, calm)).rejects.toThrow('different numbers of rows');
  expect(await compute.bootstrap(large, calm)).toHaveLength(230 * 8);
  compute.close();
});

test('threads that wait keep no process alive', () => {
  const script = path.join(folder, 'without-close.mjs');
  execFileSync('node_modules/.bin/esbuild', [
    ...['shared/metrics/rows-of.ts', '--bundle', '--format=esm', '--log-level=warning', `--outdir=${folder}`],
  ]);
  writeFileSync(
    script,
    `
    import { rowsOf } from './rows-of.js';
    import { createThreadCompute } from './thread-compute.js';
    const compute = createThreadCompute(new URL('./compute-thread.js', import.meta.url), 2);
    const scores = Float64Array.from({ length: 50000 }, (_, row) => Math.sin(row) / 2 + 0.5);
    const labels = Uint8Array.from(scores, (score, row) => Number(score + Math.sin(row * row) > 1));
    const model = { task: 'binary', gives: 'scores', labels, scores, threshold: 0.5, weights: null, costs: null };
    const job = { models: [rowsOf(model)], metrics: ['f1'], replicates: 400, jackknifeGroups: 0, seed: 1, clusters: null };
    const values = await compute.bootstrap(job, { signal: { aborted: false }, onProgress() {} });
    console.log(values.length);`,
  );
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8', timeout: 20_000 })).toBe('400\n');
});
