import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Libraries that some Electron versions open only while running, so `ldd` does not name them. */
const OPENED_LATER = ['libgtk-3.so.0', 'libnss3.so', 'libgbm.so.1', 'libasound.so.2'];
const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'];
const FONT_FILE = /\.(ttf|otf|ttc|pfb)$/i;

/**
 * @param {string} executable
 * @returns {Promise<string[]>} the names of the shared libraries that are not installed
 */
export async function findMissingLibraries(executable) {
  const linked = await run('ldd', [executable]).then(
    ({ stdout }) => [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? ''),
    () => [],
  );
  const openedLater = OPENED_LATER.filter((name) => !isInstalled(name));
  return [...new Set([...linked, ...openedLater])];
}

/** @param {string} library */
function isInstalled(library) {
  const folders = [...LIBRARY_FOLDERS, ...(process.env.LD_LIBRARY_PATH ?? '').split(':')];
  return folders.some((folder) => folder !== '' && existsSync(path.join(folder, library)));
}

export function hasAnyFont() {
  const home = os.homedir();
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(home, '.fonts'),
    path.join(home, '.local', 'share', 'fonts'),
  ];
  return folders.some(holdsFont);
}

/**
 * @param {string} folder
 * @returns {boolean}
 */
function holdsFont(folder) {
  if (!existsSync(folder)) return false;
  const entries = readdirSync(folder, { withFileTypes: true });
  return (
    entries.some((entry) => FONT_FILE.test(entry.name)) ||
    entries.some((entry) => entry.isDirectory() && holdsFont(path.join(folder, entry.name)))
  );
}
