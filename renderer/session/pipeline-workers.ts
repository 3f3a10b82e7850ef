import type { ProviderChoice } from '../../shared/worker-messages';

/** How long a worker that has nothing to do keeps its memory. */
const idleMs = 60_000;

/**
 * A terminated worker is gone only after a while, and its compiled WebAssembly with it. Starting others before then
 * piles them up until the process runs out of room for code.
 */
const restMs = 3000;

interface IdleWorker {
  readonly worker: Worker;
  readonly provider: ProviderChoice;
  readonly timer: ReturnType<typeof setTimeout>;
}

let idle: IdleWorker | null = null;
let lastEnd = Number.NEGATIVE_INFINITY;

/** The idle worker, if its models run where this run's do; else a new one. */
export async function takeWorker(provider: ProviderChoice): Promise<Worker> {
  if (idle !== null) {
    const { worker, provider: itsProvider, timer } = idle;
    idle = null;
    clearTimeout(timer);
    if (itsProvider === provider) return worker;
    endWorker(worker);
  }
  const rest = lastEnd + restMs - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  return new Worker(new URL('../workers/pipeline-worker.ts', import.meta.url), {
    type: 'module',
    name: 'pipeline',
  });
}

/** Keeps a sound worker for the next run; its engines are started and compiled. */
export function giveBackWorker(worker: Worker, provider: ProviderChoice): void {
  worker.onmessage = null;
  worker.onerror = null;
  if (idle !== null) endWorker(idle.worker);
  const timer = setTimeout(() => {
    idle = null;
    endWorker(worker);
  }, idleMs);
  idle = { worker, provider, timer };
}

export function endWorker(worker: Worker): void {
  worker.terminate();
  lastEnd = performance.now();
}
