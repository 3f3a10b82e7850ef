import type { AssayBridge } from '../../shared/ipc';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly assay: AssayBridge;
  }
}

export type { AssayBridge };
