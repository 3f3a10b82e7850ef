import type { CancelSignal } from '../engines';

/** Thrown by whatever notices that the run was cancelled; `runPipeline` turns it into the outcome. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

export function stopIfCancelled(signal: CancelSignal): void {
  if (signal.aborted) throw new CancelledError('cancelled');
}
