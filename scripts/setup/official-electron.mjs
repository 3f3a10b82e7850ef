import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { downloadArtifact } from '@electron/get';
import { boundedDownloader } from './bounded-download.mjs';

const run = promisify(execFile);

/** Stands in for the network when only Electron's own download cache may answer. */
const cacheOnly = {
  download: () => Promise.reject(new Error('not in the download cache')),
};

/**
 * Puts the official Electron into its package folder: the zip comes from Electron's own
 * download cache or from the network, its checksum is verified, and the package's own
 * installer unpacks it.
 * @param {string} electronFolder
 * @param {{ mayDownload: boolean, say: (line: string) => void }} options
 */
export async function installOfficialElectron(electronFolder, { mayDownload, say }) {
  const manifest = JSON.parse(await readFile(path.join(electronFolder, 'package.json'), 'utf8'));
  const checksums = JSON.parse(await readFile(path.join(electronFolder, 'checksums.json'), 'utf8'));
  const cacheRoot = process.env.electron_config_cache;
  await downloadArtifact({
    artifactName: 'electron',
    version: manifest.version,
    platform: process.platform,
    arch: process.arch,
    checksums,
    downloader: mayDownload ? boundedDownloader(say) : cacheOnly,
    ...(cacheRoot ? { cacheRoot } : {}),
  });
  await rm(path.join(electronFolder, 'dist'), { recursive: true, force: true });
  await run(process.execPath, [path.join(electronFolder, 'install.js')]);
}
