import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, RecentFile } from '../shared/ipc';

const maximumRecent = 10;

export interface MenuActions {
  readonly send: (command: MenuCommand) => void;
  readonly open: (path: string) => void;
  readonly clearRecent: () => void;
}

export function showMenu(recent: readonly RecentFile[], { send, open, clearRecent }: MenuActions): void {
  const command = (label: string, id: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const recentItems: MenuItemConstructorOptions[] = [
    ...recent.slice(0, maximumRecent).map((file) => ({
      label: `${file.title.replaceAll('&', '&&')} — ${file.path.replaceAll('&', '&&')}`,
      click: () => open(file.path),
    })),
    { type: 'separator' },
    { label: 'Clear', enabled: recent.length > 0, click: clearRecent },
  ];
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [
        { role: 'reload', accelerator: 'CmdOrCtrl+Shift+R' },
        { role: 'toggleDevTools' },
        { type: 'separator' },
      ];

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: '&File',
        submenu: [
          command('Open…', 'open', 'CmdOrCtrl+O'),
          command('New Gate from Data…', 'suggest', 'CmdOrCtrl+N'),
          { label: 'Open Recent', submenu: recentItems },
          command('Open the File Again', 'reopen', 'CmdOrCtrl+R'),
          command('Try the Example', 'example'),
          { type: 'separator' },
          command('Save or Export…', 'save', 'CmdOrCtrl+S'),
          { type: 'separator' },
          command('Start Page', 'home'),
          { role: process.platform === 'darwin' ? 'close' : 'quit' },
        ],
      },
      { role: 'editMenu' },
      {
        label: '&Run',
        submenu: [
          command('Run Gate', 'run', 'CmdOrCtrl+Enter'),
          { ...command('Run Gate', 'run', 'F5'), visible: false, acceleratorWorksWhenHidden: true },
          command('Cancel Run', 'cancel'),
        ],
      },
      {
        label: '&View',
        submenu: [
          ...developer,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'help', submenu: [{ role: 'about' }] },
    ]),
  );
}
