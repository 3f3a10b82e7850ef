import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { StartThread } from '../../shared/compute/compute-thread';
import { createThreadPool, type ThreadPool } from '../../shared/compute/thread-pool';

const maximumThreads = 8;

/**
 * Compute on Node's worker threads. `thread` is the module of `compute-thread.ts`, bundled. Threads that wait for
 * work do not keep the process from its end.
 */
export function createThreadCompute(
  thread: URL,
  threads: number = Math.min(availableParallelism(), maximumThreads),
): ThreadPool {
  return createThreadPool(threads, startThread(thread));
}

const startThread =
  (thread: URL): StartThread =>
  (events) => {
    const worker = new Worker(thread, { name: 'assay-compute' });
    let open = 0;
    worker.unref();
    worker.on('message', (answer) => {
      open -= 1;
      if (open === 0) worker.unref();
      events.answered(answer);
    });
    worker.on('messageerror', events.died);
    worker.on('error', events.died);
    worker.on('exit', (code) => events.died(new Error(`a compute thread ended with code ${code}`)));
    return {
      post(request) {
        if (request.type === 'chunk') {
          open += 1;
          worker.ref();
        }
        worker.postMessage(request);
      },
      end: () => void worker.terminate(),
    };
  };
