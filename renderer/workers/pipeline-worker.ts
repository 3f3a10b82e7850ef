import type { Clock, Engines } from '../../shared/engines';
import type { RunOutcome } from '../../shared/pipeline/progress';
import { runPipeline } from '../../shared/pipeline/run';
import type { RunRequest, WorkerMessage, WorkerRequest } from '../../shared/worker-messages';
import { throttled } from './event-throttle';
import { startOrtModelEngine } from './ort-model-engine';
import { startWasmDataEngine } from './wasm-data-engine';
import { WindowFiles } from './window-files';

/** Runs one gate, then waits to be terminated: a worker's memory goes back only with the worker. */

const clock: Clock = { now: () => performance.now(), timestamp: () => new Date().toISOString() };
const signal = { aborted: false };

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.type === 'cancel') {
    signal.aborted = true;
    return;
  }
  const { runId } = data;
  run(data).then(
    (outcome) => send({ type: 'ended', runId, outcome }),
    (error: unknown) => send({ type: 'crashed', runId, message: accountOf(error) }),
  );
};

async function run(request: RunRequest): Promise<RunOutcome> {
  const { runId, gatePath, gateSha256, assayVersion, platform } = request;
  return runPipeline(request.gate, await startEngines(request), {
    runId,
    gatePath,
    gateSha256,
    environment: { assay: assayVersion, runtime: runtimeOf(navigator.userAgent), platform },
    clock,
    signal,
    onEvent: throttled((event) => send({ type: 'event', runId, event }), clock.now),
  });
}

async function startEngines({ files, provider }: RunRequest): Promise<Engines> {
  const source = new WindowFiles(files);
  const [data, models] = await Promise.all([startWasmDataEngine(source), startOrtModelEngine(provider)]);
  return { files: source, data, models };
}

/** `Electron 45.4.1, Chromium 156` */
function runtimeOf(userAgent: string): string {
  const version = (name: string) => new RegExp(`${name}/([\\d.]+)`).exec(userAgent)?.[1];
  const chromium = version('Chrome')?.split('.')[0] ?? '';
  const electron = version('Electron');
  return electron === undefined ? `Chromium ${chromium}` : `Electron ${electron}, Chromium ${chromium}`;
}

function accountOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function send(message: WorkerMessage): void {
  self.postMessage(message);
}
