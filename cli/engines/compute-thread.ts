import { parentPort } from 'node:worker_threads';
import type { ThreadRequest } from '../../shared/compute/thread-messages';
import { threadWork } from '../../shared/compute/thread-work';

/** The thread that `createThreadCompute` starts. */

const answer = threadWork();

parentPort?.on('message', (request: ThreadRequest) => {
  const message = answer(request);
  if (message !== null) parentPort?.postMessage(message);
});
