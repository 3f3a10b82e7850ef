import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { renameData } from '../shared/suggest/rename-data';
import { writeAtomically } from './atomic-write';

/**
 * Writes a suggested gate where the user wants it, with the path of its data from there: in the folder of the data, or
 * above. Returns the path of the gate; null when the user changed their mind.
 */
export async function saveGate(
  window: BrowserWindow,
  text: string,
  dataPath: string,
): Promise<string | null> {
  for (;;) {
    const file = await askWhere(window, dataPath);
    if (file === null) return null;
    const refusal = await writeBeside(file, text, dataPath);
    if (refusal === null) return file;
    if (!(await confirm(window, refusal, 'Choose again'))) return null;
  }
}

interface Message {
  readonly message: string;
  readonly detail: string;
}

/** Why the gate cannot be written there; null when it is. */
async function writeBeside(file: string, text: string, dataPath: string): Promise<Message | null> {
  try {
    const data = await realpath(dataPath);
    const name = path
      .relative(await realpath(path.dirname(file)), data)
      .split(path.sep)
      .join('/');
    if (path.isAbsolute(name) || name.split('/')[0] === '..') {
      const detail = `Save it in ${path.dirname(dataPath)}, or in a folder above.`;
      return { message: 'A gate names files in its own folder or below it.', detail };
    }
    await writeAtomically(file, name === path.basename(dataPath) ? text : renameData(text, name));
    return null;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return { message: `${path.basename(file)} cannot be written`, detail: error.message };
  }
}

async function askWhere(window: BrowserWindow, dataPath: string): Promise<string | null> {
  const { dir, name } = path.parse(dataPath);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save gate',
    defaultPath: path.join(dir, `${name}.assay.yaml`),
    filters: [{ name: 'Gates', extensions: ['yaml', 'yml'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  if (path.extname(filePath) !== '') return filePath;
  const completed = `${filePath}.assay.yaml`;
  return existsSync(completed) && !(await mayReplace(window, completed)) ? null : completed;
}

function mayReplace(window: BrowserWindow, file: string): Promise<boolean> {
  const { dir, base } = path.parse(file);
  return confirm(window, { message: `Replace ${base}?`, detail: dir }, 'Replace');
}

async function confirm(window: BrowserWindow, message: Message, agree: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    ...message,
    buttons: [agree, 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}
