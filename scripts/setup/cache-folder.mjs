import os from 'node:os';
import path from 'node:path';

/**
 * Where downloads that every clone shares are kept.
 * @returns {string}
 */
export function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return path.join(XDG_CACHE_HOME, 'assay');
  const home = os.homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'assay');
  if (process.platform === 'win32') {
    return path.join(LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'assay', 'Cache');
  }
  return path.join(home, '.cache', 'assay');
}
