import { app, type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import type { BridgeRequests } from './bridge-requests';
import type { Documents } from './documents';
import { listExamples } from './examples';
import { exportRun } from './export-run';
import type { RecentFiles } from './recent-files';
import { saveGate } from './save-gate';

/** What main does for the window. */
export function windowRequests(
  documents: Documents,
  recent: RecentFiles,
  currentWindow: () => BrowserWindow,
): BridgeRequests {
  const openPicked = async (kind: FileFilter) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(currentWindow(), {
      properties: ['openFile'],
      filters: [kind, { name: 'All files', extensions: ['*'] }],
    });
    const [file] = filePaths;
    return canceled || file === undefined ? null : documents.open(file);
  };
  return {
    appInfo: async () => ({
      version: ASSAY_VERSION,
      platform: `${process.platform} ${process.arch}`,
      electron: process.versions.electron,
    }),
    openDialog: () => openPicked({ name: 'Gates and runs', extensions: ['yaml', 'yml', 'json'] }),
    openDataDialog: () => openPicked({ name: 'Parquet files', extensions: ['parquet'] }),
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
    async saveGate(text, dataPath) {
      if (!documents.mayShow(dataPath)) throw new Error(`${dataPath} was not opened here`);
      const file = await saveGate(currentWindow(), text, dataPath);
      return file === null ? null : documents.open(file);
    },
    async showInFolder(path) {
      if (documents.mayShow(path)) shell.showItemInFolder(path);
    },
  };
}
