import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { reports } from '../shared/reports';
import type { RunDocument } from '../shared/run/schema';
import { writeAtomically } from './atomic-write';

/** Writes every report into a folder that the user picks; null when the user changed their mind. */
export async function exportRun(window: BrowserWindow, document: RunDocument): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: 'Export results',
    buttonLabel: 'Export here',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = chosen.filePaths;
  if (chosen.canceled || folder === undefined) return null;
  if (!(await mayReplace(window, folder))) return null;
  for (const report of reports) {
    await writeAtomically(path.join(folder, report.fileName), report.render(document));
  }
  return folder;
}

async function mayReplace(window: BrowserWindow, folder: string): Promise<boolean> {
  const existing = reports
    .map((report) => report.fileName)
    .filter((name) => existsSync(path.join(folder, name)));
  if (existing.length === 0) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `Replace ${existing.join(' and ')}?`,
    detail: folder,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}
