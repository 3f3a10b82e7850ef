import type { CancelSignal, Clock, ModelEngine } from '../../shared/engines';
import type { RunOutcome } from '../../shared/pipeline/progress';
import { runPipeline } from '../../shared/pipeline/run';
import type { RunRequest, WorkerMessage, WorkerRequest } from '../../shared/worker-messages';
import { type DuckDbSession, dropTables, startDuckDb } from './duckdb-session';
import { throttled } from './event-throttle';
import { startOrtModelEngine } from './ort-model-engine';
import { WasmDataEngine } from './wasm-data-engine';
import { WindowFiles } from './window-files';

/** Runs gates, one after another, on engines that are started with the first and kept for the next. */

const clock: Clock = { now: () => performance.now(), timestamp: () => new Date().toISOString() };
let running: { readonly runId: string; readonly signal: { aborted: boolean } } | null = null;
let started: Promise<StartedEngines> | null = null;

interface StartedEngines {
  readonly duckDb: DuckDbSession;
  readonly models: ModelEngine;
}

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.type === 'cancel') {
    if (running?.runId === data.runId) running.signal.aborted = true;
    return;
  }
  const { runId } = data;
  const signal = { aborted: false };
  running = { runId, signal };
  run(data, signal).then(
    (outcome) => send({ type: 'ended', runId, outcome }),
    (error: unknown) => send({ type: 'crashed', runId, message: accountOf(error) }),
  );
};

async function run(request: RunRequest, signal: CancelSignal): Promise<RunOutcome> {
  const { runId, gatePath, gateSha256, assayVersion, platform } = request;
  started ??= startEngines(request.provider);
  const { duckDb, models } = await started;
  const files = new WindowFiles(request.files);
  const engines = { files, data: new WasmDataEngine(files, duckDb), models };
  try {
    return await runPipeline(request.gate, engines, {
      runId,
      gatePath,
      gateSha256,
      environment: { assay: assayVersion, runtime: runtimeOf(navigator.userAgent), platform },
      clock,
      signal,
      onEvent: throttled((event) => send({ type: 'event', runId, event }), clock.now),
    });
  } finally {
    await dropTables(duckDb);
  }
}

async function startEngines(provider: RunRequest['provider']): Promise<StartedEngines> {
  const [duckDb, models] = await Promise.all([startDuckDb(), startOrtModelEngine(provider)]);
  return { duckDb, models };
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
