import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { SetupProblem } from './setup-problem.mjs';

/**
 * Deletes the file and fails when its digest is not the expected one.
 * @param {string} file
 * @param {{ algorithm: 'sha256' | 'sha512', encoding: 'hex' | 'base64', digest: string }} expected
 */
export async function requireChecksum(file, { algorithm, encoding, digest }) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  if (hash.digest(encoding) === digest) return;
  await rm(file, { force: true });
  throw new SetupProblem(
    `${file} did not arrive whole (wrong ${algorithm}) and was deleted: run the same command again.`,
  );
}
