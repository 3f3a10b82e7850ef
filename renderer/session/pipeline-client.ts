import type { RunRequest, WorkerMessage, WorkerRequest } from '../../shared/worker-messages';

const politeMs = 2000;

export interface RunningPipeline {
  /** Asks the run to stop; after two seconds without an answer its worker is terminated. */
  cancel(): void;
}

/**
 * Runs a gate in a worker of its own, which gives all memory back when it ends. `onMessage` gets events, and then
 * exactly one `ended` or `crashed`; nothing after that.
 */
export function startRun(request: RunRequest, onMessage: (message: WorkerMessage) => void): RunningPipeline {
  const { runId } = request;
  const worker = new Worker(new URL('../workers/pipeline-worker.ts', import.meta.url), {
    type: 'module',
    name: 'pipeline',
  });
  let isOver = false;
  let forcedEnd: ReturnType<typeof setTimeout> | undefined;

  const receive = (message: WorkerMessage) => {
    if (isOver || message.runId !== runId) return;
    if (message.type !== 'event') {
      isOver = true;
      clearTimeout(forcedEnd);
      worker.terminate();
    }
    onMessage(message);
  };
  const post = (message: WorkerRequest) => worker.postMessage(message);

  worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => receive(data);
  worker.onerror = (event) => {
    event.preventDefault();
    receive({ type: 'crashed', runId, message: event.message || 'the pipeline worker could not be started' });
  };
  post(request);
  return {
    cancel() {
      if (isOver || forcedEnd !== undefined) return;
      post({ type: 'cancel', runId });
      forcedEnd = setTimeout(
        () => receive({ type: 'ended', runId, outcome: { status: 'cancelled' } }),
        politeMs,
      );
    },
  };
}
