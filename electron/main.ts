import path from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { z } from 'zod';
import type { MenuCommand, Opened } from '../shared/ipc';
import { showMenu } from './app-menu';
import { registerAppScheme, serveAppScheme } from './app-scheme';
import { createWindow, loadPage, memoryOf } from './app-window';
import { menuChannel, openedChannel } from './bridge-requests';
import { confineContents, confineSession, quietChromium } from './confinement';
import { Documents } from './documents';
import { Grants } from './grants';
import { answerRequests } from './ipc';
import { RecentFiles } from './recent-files';
import { ownWords, startRequest } from './start-arguments';
import { windowRequests } from './window-requests';

const startSchema = z.object({ words: z.array(z.string()), folder: z.string() });
type Start = z.output<typeof startSchema>;

const thisStart: Start = { words: ownWords(process.argv, app.getAppPath()), folder: process.cwd() };
const filesFromSystem: string[] = [];

quietChromium();
registerAppScheme();
// `enableSandbox` would take --no-sandbox back, without which root on Linux cannot start Chromium at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
confineContents();
app.on('open-file', (event, file) => {
  event.preventDefault();
  filesFromSystem.push(file);
});
app.on('window-all-closed', () => app.quit());

if (app.requestSingleInstanceLock(thisStart)) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const grants = new Grants();
  const userData = app.getPath('userData');
  let window: BrowserWindow | null = null;

  const recent = await RecentFiles.read(path.join(userData, 'recent.json'), () => refreshMenu());
  const documents = new Documents({
    grants,
    recent,
    appFolder: app.getAppPath(),
    runsFolder: path.join(userData, 'runs'),
  });
  const currentWindow = () => {
    if (window === null) throw new Error('there is no window');
    return window;
  };
  const show = (opened: Opened) => currentWindow().webContents.send(openedChannel, opened);
  const openPath = async (file: string) => show(await documents.open(file));
  const refreshMenu = () =>
    showMenu(recent.files, {
      send: (command: MenuCommand) => currentWindow().webContents.send(menuChannel, command),
      open: (file) => void openPath(file),
      clearRecent: () => void recent.clear(),
    });
  const openAsked = async ({ words, folder }: Start) => {
    const asked = startRequest(words);
    if (asked?.kind === 'example') show(await documents.openExample(asked.id));
    if (asked?.kind === 'file') await openPath(path.resolve(folder, asked.path));
  };

  confineSession(session.defaultSession);
  serveAppScheme(session.defaultSession, {
    root: path.join(app.getAppPath(), 'dist', 'renderer'),
    grants,
    memoryBytes: () => (window === null ? null : memoryOf(window)),
  });
  answerRequests(windowRequests(documents, recent, currentWindow));
  window = createWindow();
  window.on('closed', () => {
    window = null;
  });
  refreshMenu();
  await loadPage(window);

  app.removeAllListeners('open-file');
  app.on('open-file', (_event, file) => void openPath(file));
  app.on('second-instance', (_event, _words, _folder, asked) => {
    window?.show();
    window?.focus();
    const parsed = startSchema.safeParse(asked);
    if (parsed.success) void openAsked(parsed.data);
  });
  await openAsked(thisStart);
  for (const file of filesFromSystem) await openPath(file);
}
