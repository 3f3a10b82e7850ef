import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AssayBridge, MenuCommand, Opened } from '../shared/ipc';
import {
  type BridgeRequests,
  channelOf,
  menuChannel,
  openedChannel,
  type RequestName,
} from './bridge-requests';

type Listener<T> = (value: T) => void;

function request<Name extends RequestName>(name: Name) {
  return (...args: Parameters<BridgeRequests[Name]>): ReturnType<BridgeRequests[Name]> =>
    ipcRenderer.invoke(channelOf(name), ...args) as ReturnType<BridgeRequests[Name]>;
}

/** What main sends before anyone listens is kept for the first listener. */
function subscription<T>(channel: string): (listener: Listener<T>) => () => void {
  const listeners = new Set<Listener<T>>();
  let waiting: T[] = [];
  ipcRenderer.on(channel, (_event, value: T) => {
    if (listeners.size === 0) waiting.push(value);
    for (const listener of listeners) listener(value);
  });
  return (listener) => {
    listeners.add(listener);
    for (const value of waiting) listener(value);
    waiting = [];
    return () => listeners.delete(listener);
  };
}

const openPath = request('openDropped');

const bridge: AssayBridge = {
  appInfo: request('appInfo'),
  openDialog: request('openDialog'),
  openDataDialog: request('openDataDialog'),
  openRecent: request('openRecent'),
  openDropped: (file) =>
    openPath(webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])),
  openExample: request('openExample'),
  examples: request('examples'),
  recent: request('recent'),
  clearRecent: request('clearRecent'),
  keepRun: request('keepRun'),
  exportRun: request('exportRun'),
  saveGate: request('saveGate'),
  showInFolder: request('showInFolder'),
  onOpened: subscription<Opened>(openedChannel),
  onMenu: subscription<MenuCommand>(menuChannel),
};

contextBridge.exposeInMainWorld('assay', bridge);
