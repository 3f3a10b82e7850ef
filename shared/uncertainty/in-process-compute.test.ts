import { expect, it } from 'vitest';
import { rowsOf } from '../metrics/rows-of';
import { CancelledError } from '../pipeline/cancelled';
import { uniform } from '../statistics/seeded-random';
import type { BootstrapJob } from './bootstrap-job';
import { replicateMaker } from './bootstrap-replicates';
import { inProcessCompute } from './in-process-compute';
import { planBootstrap } from './plan-bootstrap';

const n = 60_000;
const labels = Uint8Array.from({ length: n }, (_, row) => Number(uniform(1, 0, row) < 0.2));
const job: BootstrapJob = {
  models: [
    rowsOf({
      task: 'binary',
      gives: 'probabilities',
      labels,
      scores: Float64Array.from(labels, (label, row) => (2 * uniform(1, 1, row) + label) / 3),
      threshold: 0.5,
      weights: null,
      costs: null,
    }),
  ],
  metrics: ['roc_auc', 'f1'],
  replicates: 90,
  jackknifeGroups: 0,
  seed: 3,
  clusters: null,
};

it('gives all replicates, and tells how far it is', async () => {
  const done: number[] = [];
  const options = { signal: { aborted: false }, onProgress: (fraction: number) => done.push(fraction) };
  expect(await inProcessCompute.bootstrap(job, options)).toEqual(replicateMaker(planBootstrap(job))(0, 90));
  expect(done).toEqual(done.toSorted());
  expect(done.at(-1)).toBe(1);
  expect(done.length).toBe(2);
});

it('stops after the slice in which it is cancelled', async () => {
  const signal = { aborted: false };
  let slices = 0;
  const onProgress = () => {
    slices += 1;
    signal.aborted = true;
  };
  await expect(inProcessCompute.bootstrap(job, { signal, onProgress })).rejects.toThrow(CancelledError);
  expect(slices).toBe(1);
  await expect(inProcessCompute.bootstrap(job, { signal, onProgress })).rejects.toThrow(CancelledError);
  expect(slices).toBe(1);
});
