import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

const FILE_TYPE_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Streams a zip file into a folder, keeping executable bits and symbolic links.
 * @param {string} zipFile
 * @param {string} folder
 * @param {(entryName: string) => string | undefined} placeFor the path inside the folder, or undefined to skip
 */
export async function unzip(zipFile, folder, placeFor) {
  const zip = await yauzl.openPromise(zipFile, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const place = placeFor(entry.fileName);
    if (place === undefined || entry.fileName.endsWith('/')) continue;
    const target = path.join(folder, place);
    await mkdir(path.dirname(target), { recursive: true });
    const content = await zip.openReadStreamPromise(entry);
    const mode = entry.externalFileAttributes >>> 16;
    if ((mode & FILE_TYPE_MASK) === SYMBOLIC_LINK) await symlink(await text(content), target);
    else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
  }
}
