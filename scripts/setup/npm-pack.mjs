import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { reasonOf, SetupProblem } from './setup-problem.mjs';

const run = promisify(execFile);

const SECONDS_BETWEEN_LINES = 15;
const SHORT = [
  '--loglevel=error',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/**
 * Downloads a package's tarball with the user's own npm settings.
 * @param {string} packageAtVersion
 * @param {string} folder an empty folder
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the tarball's path
 */
export async function packFromRegistry(packageAtVersion, folder, say) {
  await runNpm(['pack', packageAtVersion, '--pack-destination', folder, ...SHORT], say);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (!tarball)
    throw new SetupProblem(`npm pack ${packageAtVersion} left no file: run it by hand to see why.`);
  return path.join(folder, tarball);
}

/**
 * @param {string[]} words
 * @param {(line: string) => void} say
 */
async function runNpm(words, say) {
  const started = Date.now();
  const progress = setInterval(() => {
    say(`  still downloading after ${Math.round((Date.now() - started) / 1000)} s`);
  }, SECONDS_BETWEEN_LINES * 1000);
  try {
    await run('npm', words);
  } catch (error) {
    const stderr = /** @type {{ stderr?: string }} */ (error).stderr ?? '';
    const reason = /npm error code (\S+)/.exec(stderr)?.[1] ?? reasonOf(error);
    const advice = reason === 'ENOSPC' ? 'free about 1 GB' : 'check the network';
    throw new SetupProblem(
      `npm ${words.slice(0, 2).join(' ')} failed (${reason}): ${advice} and run the same command again.`,
    );
  } finally {
    clearInterval(progress);
  }
}
