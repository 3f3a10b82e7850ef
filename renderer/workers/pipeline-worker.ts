import type { CancelSignal, Clock, ModelEngine } from '../../shared/engines';
import type { RunOutcome } from '../../shared/pipeline/progress';
import { runPipeline } from '../../shared/pipeline/run';
import { profileFile } from '../../shared/suggest/profile-file';
import { suggestGate } from '../../shared/suggest/suggest-gate';
import { type SuggestOutcome, suggestOutcome } from '../../shared/suggest/suggest-outcome';
import type {
  ProviderChoice,
  RunRequest,
  SuggestRequest,
  WorkerMessage,
  WorkerRequest,
} from '../../shared/worker-messages';
import { type DuckDbSession, dropTables, startDuckDb } from './duckdb-session';
import { atIntervals, throttled } from './event-throttle';
import { createMemoryScoreCache } from './memory-score-cache';
import { startOrtModelEngine } from './ort-model-engine';
import { WasmDataEngine } from './wasm-data-engine';
import { WindowFiles } from './window-files';
import { createWorkerCompute } from './worker-compute';

/** Runs gates and suggests them, one after another, on engines that are started when needed and kept for the next. */

const clock: Clock = { now: () => performance.now(), timestamp: () => new Date().toISOString() };
const compute = createWorkerCompute();
const scores = createMemoryScoreCache();
let running: { readonly runId: string; readonly signal: { aborted: boolean } } | null = null;
let startedDuckDb: Promise<DuckDbSession> | null = null;
let startedModels: Promise<ModelEngine> | null = null;

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.type === 'cancel') {
    if (running?.runId === data.runId) running.signal.aborted = true;
    return;
  }
  const { runId } = data;
  const signal = { aborted: false };
  running = { runId, signal };
  const answer = data.type === 'run' ? answerRun(data, signal) : answerSuggest(data, signal);
  answer.then(send, (error: unknown) => send({ type: 'crashed', runId, message: accountOf(error) }));
};

async function answerRun(request: RunRequest, signal: CancelSignal): Promise<WorkerMessage> {
  return { type: 'ended', runId: request.runId, outcome: await run(request, signal) };
}

async function answerSuggest(request: SuggestRequest, signal: CancelSignal): Promise<WorkerMessage> {
  return { type: 'suggested', runId: request.runId, outcome: await suggest(request, signal) };
}

async function run(request: RunRequest, signal: CancelSignal): Promise<RunOutcome> {
  const { runId, gatePath, gateSha256, assayVersion, platform } = request;
  const [duckDb, models] = await Promise.all([duckDbSession(), modelEngine(request.provider)]);
  const files = new WindowFiles(request.files);
  const engines = { files, data: new WasmDataEngine(files, duckDb), models, compute, scores };
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

/** The gate is suggested for a place beside the data. */
async function suggest({ runId, file }: SuggestRequest, signal: CancelSignal): Promise<SuggestOutcome> {
  const duckDb = await duckDbSession();
  const data = new WasmDataEngine(new WindowFiles([file]), duckDb);
  const onProgress = atIntervals(
    ({ fraction, note }: { fraction: number; note: string }) =>
      send({ type: 'profiling', runId, fraction, note }),
    clock.now,
  );
  try {
    return await suggestOutcome(async () =>
      suggestGate(await profileFile(file.name, data, { signal, onProgress }), { train: file.name }),
    );
  } finally {
    await dropTables(duckDb);
  }
}

function duckDbSession(): Promise<DuckDbSession> {
  startedDuckDb ??= startDuckDb();
  return startedDuckDb;
}

function modelEngine(provider: ProviderChoice): Promise<ModelEngine> {
  startedModels ??= startOrtModelEngine(provider);
  return startedModels;
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
