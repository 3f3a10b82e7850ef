import type { AssayBridge } from '../shared/ipc';

/** What crosses from the window to main: the bridge, with the path of a dropped file in place of the file. */
export interface BridgeRequests extends Omit<AssayBridge, 'openDropped' | 'onOpened' | 'onMenu'> {
  openDropped(path: string): ReturnType<AssayBridge['openDropped']>;
}

export type RequestName = keyof BridgeRequests;

export function channelOf(name: RequestName): string {
  return `assay:${name}`;
}

export const openedChannel = 'assay:opened';
export const menuChannel = 'assay:menu';
