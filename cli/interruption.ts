import { exitCodes } from './exit-codes';

/** Ctrl-C and SIGTERM ask politely; the second one ends the process. Call `done` when there is nothing to stop. */
export function listenForInterruption(): { readonly signal: AbortSignal; done(): void } {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    done() {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
