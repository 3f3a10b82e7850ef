import path from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme } from 'electron';
import { appOrigin } from './app-scheme';
import { restartLimit } from './restart-limit';

const restartsAllowed = 3;
const restartWindowMs = 60_000;

/** The window of the app, with nothing of Node in its page. A page that dies is loaded again, up to a limit. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Assay',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff',
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist', 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  reviveAfterCrash(window);
  return window;
}

/** `recovered`: why the page before it died, for a note to the user. */
export function loadPage(window: BrowserWindow, recovered: string | null = null): Promise<void> {
  const query = recovered === null ? '' : `?recovered=${encodeURIComponent(recovered)}`;
  return window.loadURL(`${appOrigin}/${query}`);
}

/** The working set of the process that shows the window, in bytes. */
export function memoryOf(window: BrowserWindow): number | null {
  const pid = window.webContents.getOSProcessId();
  const metric = app.getAppMetrics().find((process) => process.pid === pid);
  return metric === undefined ? null : metric.memory.workingSetSize * 1024;
}

function reviveAfterCrash(window: BrowserWindow): void {
  const mayRestart = restartLimit(restartsAllowed, restartWindowMs);
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`the window's process ended: ${reason} (${exitCode})`);
    if (mayRestart(Date.now())) void loadPage(window, reason);
    else void giveUp(window, reason);
  });
}

async function giveUp(window: BrowserWindow, reason: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    message: 'Assay stopped because its window failed again and again.',
    detail: `Reason: ${reason}. Finished runs are kept. Start Assay again, or run the gate with the command line.`,
    buttons: ['Quit'],
  });
  app.exit(1);
}
