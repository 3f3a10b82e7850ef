import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { electronFolder } from './electron-binary.mjs';
import { SetupProblem } from './setup-problem.mjs';

const run = promisify(execFile);
const LONGEST_START_MS = 60_000;
const stampFile = path.join(electronFolder, 'confirmed.txt');

/**
 * Starts Electron once, and not again for as long as the executable stays the same.
 * @param {import('./electron-binary.mjs').PlacedElectron} placed
 * @returns {Promise<boolean>} whether it had to be started
 */
export async function confirmElectronStarts({ executable, version }) {
  const { size, mtimeMs } = statSync(executable);
  const stamp = `${version} ${size} ${mtimeMs}`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const answer = await askVersion(executable);
  if (answer !== version) {
    throw new SetupProblem(
      `${executable} says it is ${answer}, not ${version}: delete ${path.dirname(executable)} and run the same command again.`,
    );
  }
  await writeFile(stampFile, stamp);
  return true;
}

/**
 * Asks in Node mode, which needs neither a display nor a sandbox.
 * @param {string} executable
 */
async function askVersion(executable) {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const env = { ...inherited, ELECTRON_RUN_AS_NODE: '1' };
  try {
    const asked = await run(executable, ['-p', 'process.versions.electron'], {
      env,
      timeout: LONGEST_START_MS,
    });
    return asked.stdout.trim();
  } catch (error) {
    const stderr = /** @type {{ stderr?: string }} */ (error).stderr?.trim().split('\n')[0];
    throw new SetupProblem(`${executable} does not start: ${stderr || 'no answer'}`);
  }
}
