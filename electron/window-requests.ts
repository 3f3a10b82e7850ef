import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { BridgeRequests } from './bridge-requests';
import type { Documents } from './documents';
import { listExamples } from './examples';
import { exportRun } from './export-run';
import type { RecentFiles } from './recent-files';

/** What main does for the window. */
export function windowRequests(
  documents: Documents,
  recent: RecentFiles,
  currentWindow: () => BrowserWindow,
): BridgeRequests {
  return {
    appInfo: async () => ({
      version: ASSAY_VERSION,
      platform: `${process.platform} ${process.arch}`,
      electron: process.versions.electron,
    }),
    async openDialog() {
      const { canceled, filePaths } = await dialog.showOpenDialog(currentWindow(), {
        properties: ['openFile'],
        filters: [
          { name: 'Gates and runs', extensions: ['yaml', 'yml', 'json'] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      const [file] = filePaths;
      return canceled || file === undefined ? null : documents.open(file);
    },
    openRecent: (path) => documents.openRecent(path),
    openDropped: (path) => documents.openDropped(path),
    openExample: (id) => documents.openExample(id),
    examples: () => listExamples(app.getAppPath()),
    recent: async () => recent.files,
    clearRecent: () => recent.clear(),
    keepRun: (document) => documents.keep(document),
    async exportRun(document) {
      const folder = await exportRun(currentWindow(), document);
      if (folder !== null) documents.allowShowing(folder);
      return folder;
    },
    async showInFolder(path) {
      if (documents.mayShow(path)) shell.showItemInFolder(path);
    },
  };
}
