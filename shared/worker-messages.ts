import type { Gate } from './gate/schema';
import type { RunEvent, RunOutcome } from './pipeline/progress';
import type { SuggestOutcome } from './suggest/suggest-outcome';

/** A file that main has granted to the window: the worker reads it from `app://assay/file/<token>`. */
export interface GrantedFile {
  /** As the gate names it. */
  readonly name: string;
  readonly token: string;
  readonly sizeBytes: number;
}

export type ProviderChoice = 'auto' | 'wasm' | 'webgpu';

export interface RunRequest {
  readonly type: 'run';
  readonly runId: string;
  readonly gate: Gate;
  readonly gatePath: string;
  readonly gateSha256: string;
  readonly files: readonly GrantedFile[];
  readonly provider: ProviderChoice;
  readonly assayVersion: string;
  readonly platform: string;
}

/** Asks what a gate for this Parquet file may look like. */
export interface SuggestRequest {
  readonly type: 'suggest';
  readonly runId: string;
  readonly file: GrantedFile;
  readonly provider: ProviderChoice;
}

export type WorkRequest = RunRequest | SuggestRequest;

export type WorkerRequest = WorkRequest | { readonly type: 'cancel'; readonly runId: string };

export type WorkerMessage =
  | { readonly type: 'event'; readonly runId: string; readonly event: RunEvent }
  | { readonly type: 'ended'; readonly runId: string; readonly outcome: RunOutcome }
  | {
      readonly type: 'profiling';
      readonly runId: string;
      /** 0 to 1. */
      readonly fraction: number;
      readonly note: string;
    }
  | { readonly type: 'suggested'; readonly runId: string; readonly outcome: SuggestOutcome }
  /** A bug in Assay, not in what the user gave. */
  | { readonly type: 'crashed'; readonly runId: string; readonly message: string };
