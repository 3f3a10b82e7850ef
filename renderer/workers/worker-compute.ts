import type { StartThread } from '../../shared/compute/compute-thread';
import type { ThreadAnswer } from '../../shared/compute/thread-messages';
import { createThreadPool, type ThreadPool } from '../../shared/compute/thread-pool';

const maximumThreads = 8;

/** Compute on workers of this worker, with which they end. One processor is left to the window. */
export function createWorkerCompute(): ThreadPool {
  const threads = Math.min(Math.max(navigator.hardwareConcurrency - 1, 1), maximumThreads);
  return createThreadPool(threads, startWorker);
}

const startWorker: StartThread = (events) => {
  const worker = new Worker(new URL('./compute-worker.ts', import.meta.url), {
    type: 'module',
    name: 'compute',
  });
  const die = (message: string) => {
    worker.terminate();
    events.died(new Error(message));
  };
  worker.onmessage = ({ data }: MessageEvent<ThreadAnswer>) => events.answered(data);
  worker.onmessageerror = () => die('a compute thread gave what cannot be read');
  worker.onerror = ({ message }) => die(message || 'a compute thread could not be started');
  return {
    post: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
  };
};
