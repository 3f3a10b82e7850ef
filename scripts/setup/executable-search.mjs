import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} command
 * @returns {boolean}
 */
export function isOnPath(command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => isExecutable(path.join(folder, command)));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
