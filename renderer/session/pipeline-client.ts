import type { RunOutcome } from '../../shared/pipeline/progress';
import type { SuggestOutcome } from '../../shared/suggest/suggest-outcome';
import type { WorkerMessage, WorkerRequest, WorkRequest } from '../../shared/worker-messages';
import { endWorker, giveBackWorker, takeWorker } from './pipeline-workers';

const politeMs = 2000;

export interface RunningPipeline {
  /** Asks the run to stop; after two seconds without an answer its worker is terminated. */
  cancel(): void;
}

/**
 * Runs a gate, or suggests one, in a worker. `onMessage` gets what it tells on the way, and then exactly one `ended`,
 * `suggested` or `crashed`; nothing after that.
 */
export function startWork(
  request: WorkRequest,
  onMessage: (message: WorkerMessage) => void,
): RunningPipeline {
  const { runId, provider } = request;
  let worker: Worker | null = null;
  let isOver = false;
  let forcedEnd: ReturnType<typeof setTimeout> | undefined;

  const end = (message: WorkerMessage, isSound: boolean) => {
    isOver = true;
    clearTimeout(forcedEnd);
    if (worker !== null && isSound) giveBackWorker(worker, provider);
    else if (worker !== null) endWorker(worker);
    onMessage(message);
  };
  const receive = (message: WorkerMessage) => {
    if (isOver || message.runId !== runId) return;
    if (message.type === 'event' || message.type === 'profiling') onMessage(message);
    else end(message, message.type !== 'crashed' && leavesEnginesSound(message.outcome));
  };
  const crash = (message: string) => receive({ type: 'crashed', runId, message });
  const type = request.type === 'run' ? 'ended' : 'suggested';
  const cancelled = () => end({ type, runId, outcome: { status: 'cancelled' } }, false);

  takeWorker(provider).then(
    (taken) => {
      if (isOver) return giveBackWorker(taken, provider);
      worker = taken;
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => receive(data);
      worker.onerror = (event) => {
        event.preventDefault();
        crash(event.message || 'the pipeline worker could not be started');
      };
      return post(worker, request);
    },
    (error: unknown) => crash(String(error)),
  );
  return {
    cancel() {
      if (isOver || forcedEnd !== undefined) return;
      if (worker === null) return cancelled();
      post(worker, { type: 'cancel', runId });
      forcedEnd = setTimeout(cancelled, politeMs);
    },
  };
}

/** WebAssembly that ran out of memory or tripped over a damaged file is not used again. */
function leavesEnginesSound(outcome: RunOutcome | SuggestOutcome): boolean {
  if (outcome.status !== 'problem') return true;
  return outcome.problems.every(({ kind }) => kind !== 'out-of-memory' && kind !== 'parquet-invalid');
}

function post(worker: Worker, message: WorkerRequest): void {
  worker.postMessage(message);
}
