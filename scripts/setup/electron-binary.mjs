import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CARRIER, registryElectronFits } from './registry-carrier.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** @typedef {{ executable: string, version: string }} PlacedElectron */
/** @typedef {(line: string) => void} Say */

export const electronFolder = fileURLToPath(new URL('../../node_modules/electron', import.meta.url));
export const distFolder = path.join(electronFolder, 'dist');

/**
 * Makes sure the `electron` package has its binary, by the first way that works.
 * @param {Say} say
 * @returns {Promise<PlacedElectron>}
 */
export async function ensureElectronBinary(say) {
  const wanted = wantedVersion();
  const present = findPlacedElectron(wanted);
  if (present) return present;
  const { placeElectron } = await import('./place-electron.mjs');
  await placeElectron(wanted, say);
  const placed = findPlacedElectron(wanted);
  if (!placed) throw new SetupProblem(`Electron did not unpack into ${distFolder}: delete it and run again.`);
  return placed;
}

function wantedVersion() {
  const manifest = path.join(electronFolder, 'package.json');
  if (!existsSync(manifest)) throw new SetupProblem('Electron is not installed: run `npm ci` first.');
  return /** @type {string} */ (JSON.parse(readFileSync(manifest, 'utf8')).version);
}

/**
 * @param {string} wanted
 * @returns {PlacedElectron | undefined}
 */
function findPlacedElectron(wanted) {
  const pathFile = path.join(electronFolder, 'path.txt');
  const versionFile = path.join(distFolder, 'version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  const executable = path.join(distFolder, readFileSync(pathFile, 'utf8'));
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  const isUsable = version === wanted || (registryElectronFits && version === CARRIER.electronVersion);
  return isUsable && existsSync(executable) ? { executable, version } : undefined;
}
